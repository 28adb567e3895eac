import { useState } from 'react';
import type { signPair } from '../../shared/api/crosswalk.ts';
import { type Pair, pairKinds } from '../../shared/evidence/crosswalk.ts';
import type { Framework } from '../../shared/evidence/framework.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useFrameworkChange } from './useFrameworkChange.ts';
import { pairWords } from './words.ts';

interface Props {
  p: string;
  /** As it stands or is suggested; with an empty `to` where the other aim is still to be named. */
  pair: Pair;
  /** What the aim of the older framework is called. */
  title: string;
  to: Framework;
  onClose: () => void;
}

/** Signs what an aim is in the newer framework. */
export function PairDialog({ p, pair, title, to, onClose }: Props) {
  const named = pair.to !== '';
  const [said, setSaid] = useState(pair);
  const { send, busy, problem } = useFrameworkChange(
    p,
    async () => {
      const { from, to: other, kind, note } = said;
      await call<typeof signPair>('POST /api/partnerships/:p/crosswalk', {
        params: { p },
        body: { from, to: other, kind, note },
      });
      return 'It is signed.';
    },
    onClose,
  );
  const choices = to.items
    .filter(({ id, retired }) => !retired || id === said.to)
    .map((item) => ({ value: item.id, label: item.title }));
  return (
    <FormDialog
      title={`“${title}” in ${to.title}`}
      act="Sign it"
      busy={busy}
      problem={problem}
      onSubmit={send}
      onClose={onClose}
      intro={<p>Your name and organisation stand under it. The latest that is signed counts.</p>}
    >
      <SelectField
        label="Aim of the newer framework"
        choices={choices}
        value={said.to}
        unchosen="Choose an aim"
        disabled={named}
        onChange={(other) => setSaid({ ...said, to: other })}
        error={faultAt(problem, 'to')}
      />
      <SelectField
        label="How they stand to each other"
        hint="Objectives gain the newer aim where it is the same or a part."
        choices={pairKinds.map((kind) => ({ value: kind, label: pairWords[kind] }))}
        value={said.kind}
        onChange={(kind) => setSaid({ ...said, kind })}
        error={faultAt(problem, 'kind')}
      />
      <TextArea
        label="Why"
        optional
        maxLength={limits.reasonChars}
        value={said.note}
        onChange={(note) => setSaid({ ...said, note })}
        error={faultAt(problem, 'note')}
      />
    </FormDialog>
  );
}
