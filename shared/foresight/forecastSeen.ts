import type { ForecastAnswer } from '../ledger/forecast.ts';
import type { ForecastStanding } from './forecast.ts';

/** Where somebody stands who was asked: that they answered is open, what they said is not. */
export type AskedState = 'answered' | 'waiting' | 'excused' | 'left';

/** What one person may see of a question's answers. */
export interface ForecastSeen {
  asked: { personId: string; state: AskedState }[];
  /** Everything that they said themselves, oldest first. */
  mine: readonly ForecastAnswer[];
  /** Of each person the answer that stands; null until all who are waited for have answered. */
  answers: ForecastAnswer[] | null;
}

/** The one way from what the ledger holds to what somebody may see of it. Pages, doors and files all come through here. */
export function seenBy(standing: ForecastStanding, personId: string): ForecastSeen {
  const { question, answers, left, waitingFor, revealed } = standing;
  const stateOf = (id: string): AskedState => {
    if (answers.has(id)) return 'answered';
    if (waitingFor.includes(id)) return 'waiting';
    return left.includes(id) ? 'left' : 'excused';
  };
  return {
    asked: question.people.map((id) => ({ personId: id, state: stateOf(id) })),
    mine: answers.get(personId) ?? [],
    answers: revealed ? [...answers.values()].flatMap((said) => said.at(-1) ?? []) : null,
  };
}
