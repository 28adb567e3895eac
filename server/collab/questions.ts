import { Problem } from '../../shared/errors.ts';
import type { Member } from './member.ts';
import type { Room } from './room.ts';

/** What one connection and its room ask each other for: all that the other has and they lack. */
export class Questions {
  readonly #member: Pick<Member, 'write' | 'end'>;
  /** The state vector of a question that waits for its turn. */
  #waiting: Uint8Array | undefined;

  constructor(member: Pick<Member, 'write' | 'end'>) {
    this.#member = member;
  }

  /** Asks for all that the server lacks. */
  ask(room: Room): void {
    room.submit({
      kind: 'question',
      answer: (doc) => this.#member.write(room.answers.question(doc)),
      failed: (problem) => this.#member.end(problem),
    });
  }

  /**
   * Of the questions that wait for the same turn the last one is answered. They are a few bytes each and cost as much as
   * the document; and a page only ever knows more, so its last one asks for all that it still lacks.
   */
  answer(room: Room, stateVector: Uint8Array): void {
    const isFirst = this.#waiting === undefined;
    this.#waiting = stateVector;
    if (!isFirst) return;
    room.submit({
      kind: 'question',
      answer: (doc) => {
        try {
          if (this.#waiting) this.#member.write(room.answers.answer(doc, this.#waiting));
        } catch (error) {
          this.#member.end(new Problem('malformed', 'The question could not be read.', [], { cause: error }));
        }
        this.#waiting = undefined;
      },
      failed: (problem) => this.#member.end(problem),
    });
  }
}
