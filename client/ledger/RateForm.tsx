import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { may, type Role } from '../../shared/access.ts';
import type { RatingView, rate } from '../../shared/api/ratings.ts';
import { newId } from '../../shared/ids.ts';
import type { RatingKind, RatingStatement } from '../../shared/ledger/rating.ts';
import type { Scale } from '../../shared/ledger/scale.ts';
import { limits } from '../../shared/limits.ts';
import { call } from '../api/call.ts';
import { faultAt } from '../api/faultAt.ts';
import { useSend } from '../api/useSend.ts';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { confirm } from '../ui/confirmations.ts';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { Citations } from './Citations.tsx';
import { ConfidenceField } from './ConfidenceField.tsx';
import styles from './RatingPanel.module.css';
import { directionCards, kindCards, levelCards } from './rateCards.tsx';
import { useCitations } from './useCitations.ts';
import { ratingsKey } from './useRatings.ts';

interface Props {
  strategyId: string;
  target: { id: string; type: 'outcome' | 'objective'; title: string };
  scale: Scale;
  role: Role;
  /** The rating that this one corrects. */
  supersedes?: RatingView | undefined;
  onClose: () => void;
}

/** Rating an objective or an outcome. Nothing is preset: what stands ready is what gets chosen. */
export function RateForm({ strategyId, target, scale, role, supersedes, onClose }: Props) {
  const queries = useQueryClient();
  const agreedToo = may(role, 'rate-agreed');
  const [kind, setKind] = useState<RatingKind | null>(supersedes?.kind ?? (agreedToo ? null : 'individual'));
  const [level, setLevel] = useState<string | null>(null);
  const [confidence, setConfidence] = useState<number | null>(null);
  const [direction, setDirection] = useState<RatingStatement['direction'] | null>(null);
  const [narrative, setNarrative] = useState('');
  const { citable, failed, ticked, setTicked, said: relied } = useCitations(strategyId, target.id);
  const [missing, setMissing] = useState(false);
  // One key for one form: on bad Wi-Fi the same rating sent twice counts once.
  const [onceKey] = useState(newId);
  const { send, busy, problem } = useSend<Parameters<typeof bodyOf>[0]>(async (said) => {
    await call<typeof rate>(
      'POST /api/strategies/:s/ratings',
      { params: { s: strategyId }, body: bodyOf(said, target.id, supersedes) },
      { onceKey },
    );
    await queries.invalidateQueries({ queryKey: ratingsKey(strategyId) });
    onClose();
    confirm(recordedWords(said, scale));
  });
  const need = (empty: boolean, words: string) => (missing && empty ? words : undefined);
  return (
    <FormDialog
      title={supersedes ? 'Correct a rating' : `Rate this ${target.type}`}
      act="Record the rating"
      size="l"
      busy={busy}
      problem={problem}
      onSubmit={() => {
        setMissing(true);
        if (kind === null || level === null || confidence === null || direction === null) return;
        if (narrative.trim() !== '') send({ kind, level, confidence, direction, narrative, ...relied });
      }}
      unsaved={narrative.trim() !== ''}
      onClose={onClose}
      intro={
        <>
          <p className={styles.of}>{target.title === '' ? 'Untitled' : target.title}</p>
          {supersedes && (
            <p className={styles.corrects}>
              {supersedes.by.personName} said “{supersedes.narrative}” That stays readable and no longer
              counts.
            </p>
          )}
        </>
      }
    >
      {agreedToo && !supersedes && (
        <ChoiceCards
          legend="Whose rating is it?"
          cards={kindCards}
          across={2}
          value={kind}
          onChange={setKind}
          error={need(kind === null, 'Say whose rating it is')}
        />
      )}
      {!agreedToo && (
        <p>
          <strong>This is your own rating.</strong> All members of the partnership see it, with your name and
          organisation. Editors record what the partnership agrees.
        </p>
      )}
      <ChoiceCards
        legend="Level"
        cards={levelCards(scale)}
        value={level}
        onChange={setLevel}
        error={need(level === null, 'Choose a level') ?? faultAt(problem, 'level')}
      />
      <div className={styles.small}>
        <ConfidenceField
          value={confidence}
          onChange={setConfidence}
          error={need(confidence === null, 'Say how sure you are') ?? faultAt(problem, 'confidence')}
        />
        <ChoiceCards
          legend="Which way is it heading?"
          cards={directionCards}
          across={4}
          value={direction}
          onChange={setDirection}
          error={
            need(direction === null, 'Choose a direction, or “don’t know”') ?? faultAt(problem, 'direction')
          }
        />
      </div>
      <TextArea
        label="Why?"
        hint="In a sentence or two: what makes you say so? The evidence as it stands now is kept with it."
        maxLength={limits.ratingNarrativeChars}
        value={narrative}
        onChange={setNarrative}
        error={
          need(narrative.trim() === '', 'Say why, in a sentence or two') ?? faultAt(problem, 'narrative')
        }
      />
      {citable.length > 0 && (
        <Citations
          citable={citable}
          value={ticked}
          onChange={setTicked}
          error={problem?.faults.find(({ path }) => path.startsWith('cites'))?.message}
        />
      )}
      {failed && <p className={styles.quiet}>The indicators can’t be reached, so none can be ticked.</p>}
    </FormDialog>
  );
}

function bodyOf(said: RatingStatement, target: string, supersedes: RatingView | undefined) {
  return { ...said, target, ...(supersedes ? { supersedes: supersedes.id } : {}) };
}

/** On a phone nothing else in sight changes when a rating is recorded. */
function recordedWords({ kind, level }: RatingStatement & { kind: RatingKind }, scale: Scale): string {
  if (kind === 'individual') return 'Recorded as your own rating.';
  const label = scale.find(({ id }) => id === level)?.label ?? 'Cannot be assessed';
  return `Recorded: ${label}. It is on the board.`;
}
