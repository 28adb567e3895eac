import type { Overlap } from '../../../shared/session/overlap.ts';
import type { SeenAnswer } from '../../../shared/session/viewShape.ts';
import styles from './Answers.module.css';
import { Marked, marksOf } from './Marked.tsx';
import { numbered } from './numbered.ts';
import { OverlapKey } from './OverlapKey.tsx';
import { Quote } from './Quote.tsx';

interface Props {
  answers: readonly SeenAnswer[];
  /** Which of their words are shared, where that is looked for. */
  overlap?: Overlap | undefined;
}

/** What people wrote, side by side: one card for each organisation, or for each answer where nobody may know whose it is. */
export function Answers({ answers, overlap }: Props) {
  if (answers.length === 0) return <p className={styles.none}>Nobody wrote anything in this round.</p>;
  const marks = overlap && marksOf(overlap);
  const worded = ({ text = '' }: SeenAnswer) => (marks ? <Marked text={text} marks={marks} /> : text);
  return (
    <>
      <ul className={styles.cards}>
        {numbered(byOrganisation(answers)).map(([card, { organisation, own }]) => (
          <li key={card} className={styles.card}>
            {organisation !== null && <h3>{organisation}</h3>}
            {numbered(own).map(([place, answer]) => (
              <Quote
                key={place}
                words={worded(answer)}
                by={{ name: pledgedBy(answer), organisation: null }}
              />
            ))}
          </li>
        ))}
      </ul>
      {overlap && <OverlapKey overlap={overlap} />}
    </>
  );
}

/** In a pledge, by when. */
function pledgedBy({ name, by }: SeenAnswer): string {
  return [name, by].filter(Boolean).join(', ');
}

function byOrganisation(answers: readonly SeenAnswer[]) {
  const named = new Map<string, SeenAnswer[]>();
  for (const answer of answers) {
    if (answer.organisation === null) continue;
    named.set(answer.organisation, [...(named.get(answer.organisation) ?? []), answer]);
  }
  const anonymous = answers.filter(({ organisation }) => organisation === null);
  return [
    ...[...named].map(([organisation, own]) => ({ organisation, own })),
    ...anonymous.map((answer) => ({ organisation: null, own: [answer] })),
  ];
}
