import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { addOwnIndicator } from '../../../shared/api/ownIndicators.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { notANumber, numberIn } from '../plainNumber.ts';
import { AboutFields } from './AboutFields.tsx';
import { nothingSaid, type OwnKind, sentAbout } from './aboutIndicator.ts';
import styles from './own.module.css';
import { useEvidenceChange } from './useEvidenceChange.ts';

const kinds: { value: OwnKind; label: string; meaning: string }[] = [
  { value: 'number', label: 'A number', meaning: 'Visits, pounds, cases: anything that is counted.' },
  { value: 'percentage', label: 'A percentage', meaning: 'A share of a whole, from 0 to 100.' },
  { value: 'scale', label: 'A scale', meaning: 'Such as 1 to 5, or 0 to 10.' },
  { value: 'words', label: 'Words', meaning: 'What was found, with what people said.' },
];

/** Makes an indicator of the partnership’s own, and goes to its page, where its values are recorded. */
export function AddIndicatorDialog({ home, onClose }: { home: StrategyHome; onClose: () => void }) {
  const navigate = useNavigate();
  const [kind, setKind] = useState<OwnKind>('number');
  const [about, setAbout] = useState(nothingSaid);
  const [ends, setEnds] = useState({ min: '1', max: '5' });
  const [wrong, setWrong] = useState<{ min?: string | undefined; max?: string | undefined }>({});
  const { send, busy, problem } = useEvidenceChange(home.partnershipId, async () => {
    const scale =
      kind === 'scale' ? { scale: { min: numberIn(ends.min) ?? 0, max: numberIn(ends.max) ?? 0 } } : {};
    const made = await call<typeof addOwnIndicator>('POST /api/partnerships/:p/indicators', {
      params: { p: home.partnershipId },
      body: { kind, ...scale, ...sentAbout(kind, about) },
    });
    onClose();
    void navigate(`/s/${home.strategyId}/evidence/i/${made.id}`);
    return `“${made.title}” is made. Record its first value.`;
  });
  return (
    <FormDialog
      title="An indicator of our own"
      act="Make it"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        const empty = (text: string) => (text.trim() === '' ? 'Give the end of the scale' : notANumber(text));
        const faults = kind === 'scale' ? { min: empty(ends.min), max: empty(ends.max) } : {};
        setWrong(faults);
        if (faults.min === undefined && faults.max === undefined) send();
      }}
      onClose={onClose}
      unsaved={about !== nothingSaid}
      intro={
        <p>Only this partnership sees it. It is linked, shown and frozen with ratings like any other.</p>
      }
    >
      <ChoiceCards
        legend="What does it count in?"
        hint="This can’t be changed later: its values depend on it."
        cards={kinds}
        across={2}
        value={kind}
        onChange={setKind}
      />
      {kind === 'scale' && (
        <div className={styles.together}>
          <TextField
            label="Lowest"
            inputMode="decimal"
            value={ends.min}
            onChange={(min) => setEnds({ ...ends, min })}
            error={wrong.min ?? faultAt(problem, 'scale')}
          />
          <TextField
            label="Highest"
            inputMode="decimal"
            value={ends.max}
            onChange={(max) => setEnds({ ...ends, max })}
            error={wrong.max}
          />
        </div>
      )}
      <AboutFields
        partnershipId={home.partnershipId}
        kind={kind}
        about={about}
        onChange={setAbout}
        problem={problem}
      />
    </FormDialog>
  );
}
