import type { RatingStatement } from '../ledger/rating.ts';
import type { Scale } from '../ledger/scale.ts';
import type { AnswerContent } from './answer.ts';
import type { EvidenceRow } from './evidence.ts';
import type { LastAct, Purpose, StepPlan } from './plan.ts';

/** What lies before everybody in a step: the words as they were when the session first came to it. */
export interface Table {
  title: string;
  narrative: string;
  /** What dots can go to. */
  options: readonly { id: string; title: string }[];
  /** The evidence of what is rated, shown or not; left out of other steps. */
  evidence?: readonly EvidenceRow[];
}

/** The rating that a round ended in. */
export interface Recorded {
  round: number;
  /** The ledger’s entry. */
  entryId: string;
  level: string;
  confidence: number;
  direction: RatingStatement['direction'];
  narrative: string;
  personId: string;
  /** ISO 8601 UTC. */
  at: string;
}

export interface Step extends StepPlan {
  id: string;
  /** The round that is on; the first is 1. */
  round: number;
  /** Answers of rounds up to this one are revealed; 0 for none. */
  revealed: number;
  /** When the session came here last, and when its time is up, by the server’s clock; ISO 8601 UTC. */
  reachedAt: string | null;
  endsAt: string | null;
  table: Table | null;
  /** Of dots: what a later round decides between, where it is fewer than lie on the table. */
  runOffs?: readonly { round: number; options: readonly string[] }[];
  /** What the facilitator asks everybody to look at; left out while they chose nothing, null where it is nothing. */
  spotlight?: string | null;
  recorded: readonly Recorded[];
}

/** From whom a session came to its facilitator, who saw to it (one of the two, or a third), and when; ISO 8601 UTC. */
export interface HandOver {
  from: string;
  by: string;
  at: string;
}

/** What a facilitator’s commands change. */
export interface Session {
  id: string;
  title: string;
  purpose: Purpose;
  strategyId: string;
  partnershipId: string;
  /** What people join by; null once the session is closed. */
  code: string | null;
  /** Opens the projector’s page. */
  projectorKey: string;
  status: 'planned' | 'open' | 'closed';
  /** Id of the step that the session is at; null before the first move. */
  current: string | null;
  facilitatorId: string;
  /** The last time that somebody else became the facilitator; left out while nobody did. */
  handOver?: HandOver;
  /** The partnership’s, as it stood when the session was opened. */
  scale: Scale;
  steps: readonly Step[];
  createdAt: string;
  openedAt: string | null;
  closedAt: string | null;
  lastAct: LastAct | null;
}

/** Somebody in the room. */
export interface Participant {
  id: string;
  name: string;
  organisationId: string;
  organisation: string;
  /** Who they are where they are signed in. */
  personId: string | null;
  /** For a guest a digest of the secret that their device came with. */
  device: string | null;
  /** Joined as a member of the partnership, and may go on only while they are one. */
  member: boolean;
  joinedAt: string;
}

/** Somebody who turned out to be another participant, who came with another device. */
export interface Merged {
  /** The participant that they are. */
  into: string;
  /** What their device is known by. */
  device: string | null;
  /** Who said so, for which organisation, and when; ISO 8601 UTC. */
  by: string;
  organisationId: string;
  at: string;
}

/** What one person said in one round. */
export interface Answer {
  step: string;
  round: number;
  /** The participant’s id; in an anonymous step a keyed hash of it. */
  author: string;
  content: AnswerContent;
  /** When; null in an anonymous step. */
  at: string | null;
}

/**
 * A live session. Each map’s entries are kept as records of their own, so that an answer costs a small write; for a command
 * that needs no more, maps may hold only what it is about.
 */
export interface SessionState {
  session: Session;
  participants: ReadonlyMap<string, Participant>;
  /** By `answerId`. */
  answers: ReadonlyMap<string, Answer>;
  /** By `roundId`: what hashes the authors of an anonymous round. Gone for good once that round is revealed. */
  keys: ReadonlyMap<string, string>;
  /** How often somebody of an organisation spoke, as the facilitator marked it; by the organisation’s id. */
  marks: ReadonlyMap<string, number>;
  /** By the id that they had. */
  merged: ReadonlyMap<string, Merged>;
}

export function roundId(step: string, round: number): string {
  return `${step}.${round}`;
}

export function answerId({ step, round, author }: Pick<Answer, 'step' | 'round' | 'author'>): string {
  return `${roundId(step, round)}.${author}`;
}

export function stepOf(session: Pick<Session, 'steps'>, id: string | null): Step | undefined {
  return session.steps.find((step) => step.id === id);
}

/** Whether what was answered in this round may be seen. */
export function isRevealed(step: Step, round: number): boolean {
  return round <= step.revealed;
}
