import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { getComparators, setComparators } from '../../../shared/api/ownIndicators.ts';
import type { AreaName } from '../../../shared/evidence/area.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { toProblem } from '../../api/toProblem.ts';
import { useSend } from '../../api/useSend.ts';
import { AreaField } from '../../ui/AreaField.tsx';
import { announce } from '../../ui/announcer.ts';
import { Button } from '../../ui/Button.tsx';
import { confirm } from '../../ui/confirmations.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { evidenceKey } from '../summaries.ts';
import styles from './OwnPlacesDialog.module.css';

interface Props {
  partnershipId: string;
  onClose: () => void;
}

/** The places that a partnership compares itself with, chosen by its editors, with the reason. */
export function OwnPlacesDialog({ partnershipId, onClose }: Props) {
  const set = useQuery({
    queryKey: [...evidenceKey(partnershipId), 'comparators'],
    queryFn: ({ signal }) =>
      call<typeof getComparators>(
        'GET /api/partnerships/:p/comparators',
        { params: { p: partnershipId } },
        { signal },
      ),
    // What is being chosen must not be replaced by what was chosen before.
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (set.data !== undefined) {
    return (
      <OwnPlacesForm
        partnershipId={partnershipId}
        before={set.data.areas}
        reasonBefore={set.data.reason}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title="Our own choice of places" onClose={onClose}>
      {set.isPending && <Loading what="the places" />}
      {set.isError && <ProblemNotice problem={toProblem(set.error)} onRetry={() => void set.refetch()} />}
    </Dialog>
  );
}

function OwnPlacesForm({
  partnershipId,
  before,
  reasonBefore,
  onClose,
}: Props & { before: readonly AreaName[]; reasonBefore: string }) {
  const queries = useQueryClient();
  const [places, setPlaces] = useState(before);
  const [reason, setReason] = useState(reasonBefore);
  const list = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const { send, busy, problem } = useSend(async () => {
    await call<typeof setComparators>('PUT /api/partnerships/:p/comparators', {
      params: { p: partnershipId },
      body: { areas: places.map(({ code }) => code), reason },
    });
    await queries.invalidateQueries({ queryKey: evidenceKey(partnershipId) });
    confirm('Our own choice of places is saved.');
    onClose();
  });
  // The row that had focus is gone.
  const removed = useRef(false);
  useEffect(() => {
    if (!removed.current) return;
    removed.current = false;
    const next = list.current?.querySelector<HTMLElement>('button');
    (next ?? field.current?.querySelector('input'))?.focus();
  });
  const full = places.length >= limits.comparatorsPerPartnership;
  return (
    <FormDialog
      title="Our own choice of places"
      act="Save"
      busy={busy}
      problem={problem}
      onSubmit={() => send()}
      onClose={onClose}
      unsaved={reason !== reasonBefore || places !== before}
      intro={<p>Everybody in this partnership sees these as “Our own choice”, for every indicator.</p>}
    >
      <div ref={field}>
        <AreaField
          label="Add a place"
          optional={false}
          hint={
            full
              ? `These are ${limits.comparatorsPerPartnership}, as many as there can be. Remove one to add another.`
              : 'Type part of its name, and choose it from the list.'
          }
          value={null}
          onChange={(place) => {
            if (place === null || full || places.some(({ code }) => code === place.id)) return;
            setPlaces([...places, { code: place.id, name: place.label }]);
            announce(`${place.label} is added.`);
          }}
        />
      </div>
      {places.length > 0 && (
        <ul ref={list} className={styles.places} aria-label="Places chosen">
          {places.map(({ code, name }) => (
            <li key={code}>
              {name}
              <Button
                size="s"
                look="quiet"
                aria-label={`Remove ${name}`}
                onClick={() => {
                  removed.current = true;
                  setPlaces(places.filter((place) => place.code !== code));
                  announce(`${name} is removed.`);
                }}
              >
                <Icon name="cross" size={14} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TextArea
        label="Why these?"
        optional
        maxLength={limits.reasonChars}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
