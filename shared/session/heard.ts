import { type SessionState, stepOf } from './state.ts';

/** How much of an organisation was heard. Counts alone, for a facilitator to see who has not spoken yet. */
export interface Heard {
  organisation: string;
  /** How many are here for it. */
  people: number;
  /** Answers that they gave, each round counted. Nothing of anonymous steps, which keep no organisations. */
  answers: number;
  /** How often the facilitator marked that somebody of it spoke. */
  marks: number;
}

/** By organisation, most people first. */
export function heardIn({ session, participants, answers, marks }: SessionState): Heard[] {
  const found = new Map<string, Heard>();
  for (const { organisationId, organisation } of participants.values()) {
    const known = found.get(organisationId);
    const fresh = { organisation, people: 1, answers: 0, marks: marks.get(organisationId) ?? 0 };
    if (known) known.people += 1;
    else found.set(organisationId, fresh);
  }
  for (const { step, author } of answers.values()) {
    const by = stepOf(session, step)?.anonymous ? undefined : participants.get(author);
    const known = by && found.get(by.organisationId);
    if (known) known.answers += 1;
  }
  return [...found.values()].sort(
    (one, other) => other.people - one.people || one.organisation.localeCompare(other.organisation, 'en-GB'),
  );
}
