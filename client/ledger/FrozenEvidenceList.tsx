import { directionMethod } from '../../shared/evidence/direction.ts';
import { methodInWords } from '../../shared/evidence/directionMethods.ts';
import { formatValue } from '../../shared/evidence/format.ts';
import type { FrozenEvidence } from '../../shared/evidence/frozen.ts';
import { formatDate } from '../ui/dates.ts';
import { directionLook } from '../ui/direction.ts';
import styles from './FrozenEvidenceList.module.css';

/** The evidence as it stood when somebody rated: figures that came later do not change it. */
export function FrozenEvidenceList({
  title,
  evidence,
}: {
  title: string;
  evidence: readonly FrozenEvidence[];
}) {
  return (
    <>
      <p>The title was “{title}”.</p>
      {evidence.length === 0 ? (
        <p>No indicator was linked.</p>
      ) : (
        <ul className={styles.evidence}>
          {evidence.map((each) => (
            <li key={each.indicatorId}>
              <strong>{each.title}</strong> {figure(each)}, {directionLook(each.direction.word).word}.{' '}
              <span>
                {each.direction.reason} {ruleOf(each)} {yardsticks(each)}
                {each.releaseDate !== null && ` Released ${formatDate(each.releaseDate)}.`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** By which rule the direction was told, where that is no longer today's: a reader would look for the wrong thing. */
function ruleOf({ direction }: FrozenEvidence): string {
  if (direction.method === directionMethod) return '';
  return `Told by an earlier rule: ${methodInWords(direction.method)}`;
}

/** Minimum and target as they stood: what a reader needs to see whether the figure was good or bad. */
function yardsticks({ scores, polarity, unit, decimals }: FrozenEvidence): string {
  if (polarity === 'neither') return '';
  const said = [
    { name: 'Minimum', score: scores.minimum },
    { name: 'target', score: scores.target },
  ].map(({ name, score }) =>
    score.value === null ? `${name} none` : `${name} ${formatValue(score.value, { unit, decimals })}`,
  );
  return `${said.join(', ')}.`;
}

function figure({ value, lower, upper, periodLabel, missing, unit, decimals }: FrozenEvidence): string {
  if (value === null) return missing ?? 'no figure';
  const style = { unit, decimals };
  const interval =
    lower === null || upper === null ? '' : ` (${formatValue(lower, style)} to ${formatValue(upper, style)})`;
  return `${formatValue(value, style)}${interval}${periodLabel === null ? '' : ` in ${periodLabel}`}`;
}
