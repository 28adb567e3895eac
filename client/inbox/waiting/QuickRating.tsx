import { useQueryClient } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { rate } from '../../../shared/api/ratings.ts';
import type { WaitingObjective } from '../../../shared/api/waiting.ts';
import { newId } from '../../../shared/ids.ts';
import type { Scale } from '../../../shared/ledger/scale.ts';
import { limits } from '../../../shared/limits.ts';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/faultAt.ts';
import { useSend } from '../../api/useSend.ts';
import { Button } from '../../ui/Button.tsx';
import { confirm } from '../../ui/confirmations.ts';
import { Form } from '../../ui/Form.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { inboxKey } from '../useInbox.ts';
import styles from './QuickRating.module.css';
import { StandingGrid, type StandsAs } from './StandingGrid.tsx';

/** What the last press says besides recording it. */
const confidences = [30, 50, 70, 90];

/**
 * How an objective stands, in three steps: one press for level and direction together, a sentence, and one press that says how
 * sure one is and records it. Nothing is preset, so each of them is what the person says.
 */
export function QuickRating({ objective, scale }: { objective: WaitingObjective; scale: Scale }) {
  const { strategyId, objectiveId, kind, title } = objective;
  const queries = useQueryClient();
  const sureId = useId();
  const [stands, setStands] = useState<StandsAs | null>(null);
  const [narrative, setNarrative] = useState('');
  const [missing, setMissing] = useState(false);
  const confidence = useRef(0);
  // One key for one form: on bad Wi-Fi the same rating sent twice counts once.
  const onceKey = useRef(newId());
  const { send, busy, problem } = useSend<StandsAs>(async ({ level, direction }) => {
    await call<typeof rate>(
      'POST /api/strategies/:s/ratings',
      {
        params: { s: strategyId },
        body: { target: objectiveId, level, direction, confidence: confidence.current, narrative, kind },
      },
      { onceKey: onceKey.current },
    );
    await queries.invalidateQueries({ queryKey: inboxKey });
    const label = scale.find(({ id }) => id === level)?.label ?? 'Cannot be assessed';
    confirm(kind === 'agreed' ? `Recorded: ${label}. It is on the board.` : 'Recorded as your own rating.');
  });
  return (
    <Form
      className={styles.form}
      problem={problem}
      onSubmit={() => {
        setMissing(true);
        if (stands !== null && narrative.trim() !== '') send(stands);
      }}
    >
      <StandingGrid
        legend="How does it stand now, and which way is it heading?"
        about={title}
        scale={scale}
        value={stands}
        onChange={(value) => {
          onceKey.current = newId();
          setStands(value);
        }}
        error={missing && stands === null ? 'Choose how it stands' : faultAt(problem, 'level')}
      />
      <TextArea
        label="Why?"
        hint="In a sentence. The evidence as it stands now is kept with it."
        rows={2}
        maxLength={limits.ratingNarrativeChars}
        value={narrative}
        onChange={(words) => {
          onceKey.current = newId();
          setNarrative(words);
        }}
        error={missing && narrative.trim() === '' ? 'Say why, in a sentence' : faultAt(problem, 'narrative')}
      />
      <fieldset className={styles.sure}>
        <legend id={sureId}>
          {kind === 'agreed'
            ? 'Record as the partnership’s agreed rating, in your name. How sure are you?'
            : 'Record as your own rating. How sure are you?'}
        </legend>
        {confidences.map((percent) => (
          <Button
            key={percent}
            type="submit"
            size="s"
            busy={busy}
            onClick={() => {
              if (confidence.current !== percent) onceKey.current = newId();
              confidence.current = percent;
            }}
            aria-label={`Record, ${percent}% sure: ${title || 'Untitled'}`}
          >
            Record, {percent}% sure
          </Button>
        ))}
      </fieldset>
    </Form>
  );
}
