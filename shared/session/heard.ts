import { type SessionState, stepOf } from './state.ts';

/** How much of an organisation was heard. Counts alone, for a facilitator to see who has not spoken yet. */
export interface Heard {
  organisation: string;
  /** How many are here for it. */
  people: number;
  /** Answers that they gave, each round counted. Nothing of anonymous steps, which keep no organisations. */
  answers: number;
  /** How many blocks of the strategy they changed while the session was open. */
  edits: number;
  /** How often the facilitator marked that somebody of it spoke. */
  marks: number;
}

/** What an organisation changed in the strategy, by its id. */
export type Edits = ReadonlyMap<string, { organisation: string; edits: number }>;

/** By organisation, most people first. Who wrote without having joined is among them. */
export function heardIn(
  { session, participants, answers, marks }: SessionState,
  edits: Edits = new Map(),
): Heard[] {
  const found = new Map<string, Heard>();
  for (const { organisationId, organisation } of participants.values()) {
    const known = found.get(organisationId);
    const wrote = edits.get(organisationId)?.edits ?? 0;
    const fresh = {
      organisation,
      people: 1,
      answers: 0,
      edits: wrote,
      marks: marks.get(organisationId) ?? 0,
    };
    if (known) known.people += 1;
    else found.set(organisationId, fresh);
  }
  for (const [organisationId, each] of edits) {
    if (!found.has(organisationId)) found.set(organisationId, { ...each, people: 0, answers: 0, marks: 0 });
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
