import type {
  ForecastAnswer,
  ForecastEntry,
  ForecastExcused,
  ForecastQuestion,
  ForecastWithdrawn,
} from '../ledger/forecast.ts';

/** A question with what became of it. What it holds of answers is for `seenBy` (forecastSeen.ts) alone to hand out. */
export interface ForecastStanding {
  question: ForecastQuestion;
  /** Everything that each person said, oldest first; the last stands. */
  answers: ReadonlyMap<string, readonly ForecastAnswer[]>;
  excused: readonly ForecastExcused[];
  withdrawn: ForecastWithdrawn | null;
  /** Who was asked and is still waited for. */
  waitingFor: readonly string[];
  /** Who left after they were asked, without an answer. */
  left: readonly string[];
  /** Everybody who is waited for has answered: the answers are open to all, and stand for ever. */
  revealed: boolean;
}

/** When somebody was removed from the partnership, last (ISO 8601 UTC); null for who never was. */
export type LeftAt = (personId: string) => string | null;

/**
 * Every question of a ledger with its standing, oldest first. The rules of the reveal are in this file:
 *
 *   1. Answers are revealed once each person who was asked has answered, was excused by an editor, or has been removed from the
 *      partnership since (coming back changes nothing). With no answer at all there is nothing to reveal.
 *   2. What comes after the reveal, or after the question was withdrawn, counts nowhere. So the answers that were read are the
 *      ones that stand, also where two people write at the same moment.
 *   3. A question that was withdrawn before the reveal is never revealed.
 */
export function forecastStandings(entries: readonly ForecastEntry[], leftAt: LeftAt): ForecastStanding[] {
  const found = new Map<string, Course>();
  for (const entry of entries) {
    if (entry.type === 'forecast-question') {
      if (!found.has(entry.id)) found.set(entry.id, new Course(entry, leftAt));
    } else {
      found.get(entry.questionId)?.take(entry);
    }
  }
  return [...found.values()].map((course) => course.standing());
}

/** One question while its entries are gone through. */
class Course {
  readonly #question: ForecastQuestion;
  readonly #leftAt: LeftAt;
  readonly #answers = new Map<string, ForecastAnswer[]>();
  readonly #excused: ForecastExcused[] = [];
  #withdrawn: ForecastWithdrawn | null = null;

  constructor(question: ForecastQuestion, leftAt: LeftAt) {
    this.#question = question;
    this.#leftAt = leftAt;
  }

  take(entry: Exclude<ForecastEntry, ForecastQuestion>): void {
    if (this.#withdrawn) return;
    if (entry.type === 'forecast-withdrawn') this.#withdrawn = entry;
    else if (this.#revealedAt(entry.at)) return;
    else if (entry.type === 'forecast-excused') this.#excused.push(entry);
    else if (this.#question.people.includes(entry.personId)) {
      this.#answers.set(entry.personId, [...(this.#answers.get(entry.personId) ?? []), entry]);
    }
  }

  standing(): ForecastStanding {
    const until = this.#withdrawn?.at ?? endOfTime;
    return {
      question: this.#question,
      answers: this.#answers,
      excused: this.#excused,
      withdrawn: this.#withdrawn,
      waitingFor: this.#waitingFor(until),
      left: this.#question.people.filter((id) => !this.#answers.has(id) && this.#hasLeft(id, until)),
      revealed: this.#revealedAt(until),
    };
  }

  #revealedAt(moment: string): boolean {
    return this.#answers.size > 0 && this.#waitingFor(moment).length === 0;
  }

  #waitingFor(moment: string): string[] {
    return this.#question.people.filter(
      (id) =>
        !this.#answers.has(id) &&
        !this.#excused.some(({ people }) => people.includes(id)) &&
        !this.#hasLeft(id, moment),
    );
  }

  #hasLeft(personId: string, moment: string): boolean {
    const at = this.#leftAt(personId);
    return at !== null && at > this.#question.at && at <= moment;
  }
}

/** After every moment that has a name. */
const endOfTime = '~';
