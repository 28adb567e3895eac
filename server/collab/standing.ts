import type { Role } from '../../shared/access.ts';
import { Problem } from '../../shared/errors.ts';
import type { Access, AccessReader, Person } from '../people/access.ts';

/**
 * What one person may do in one strategy. An answer holds until somebody doubts it: the bus tells of every change, so
 * nothing needs to be read for each message. Late answers never overtake newer ones.
 */
export class Standing {
  readonly #reader: AccessReader;
  readonly #person: Person;
  readonly #strategyId: string;
  #asked = 0;
  #heard = 0;
  #known: Access | undefined;
  #doubts = 0;
  #certain = false;

  constructor(reader: AccessReader, person: Person, strategyId: string) {
    this.#reader = reader;
    this.#person = person;
    this.#strategyId = strategyId;
  }

  /** The newest answer, where nothing has happened since it was asked for; else it must be asked for again. */
  get certain(): Access | undefined {
    return this.#certain ? this.#known : undefined;
  }

  /** It may have changed. */
  doubt(): void {
    this.#doubts += 1;
    this.#certain = false;
  }

  /** The newest answer so far. */
  get known(): Access | undefined {
    return this.#known;
  }

  /**
   * What they may do now. For the answer that brought another role than the newest before it, `changed` holds that one.
   * @throws Problem `not-found` or `role-too-low` where they may not even read; whatever reading throws
   */
  async ask(): Promise<{ access: Access; changed: { from: Role | undefined } | undefined }> {
    this.#asked += 1;
    const turn = this.#asked;
    const doubts = this.#doubts;
    const access = await this.#reader.inStrategy(this.#person.id, this.#strategyId);
    if (!access) throw await this.#refusal();
    const newest = turn > this.#heard;
    const from = this.#known?.role;
    const changed = newest && from !== access.role ? { from } : undefined;
    if (newest) {
      this.#heard = turn;
      this.#known = access;
      this.#certain = doubts === this.#doubts;
    }
    return { access, changed };
  }

  /** To one who was in, removal and deletion are told apart; to a stranger, nothing is there either way. */
  async #refusal(): Promise<Problem> {
    const before = this.#known;
    const member = before && (await this.#reader.inPartnership(this.#person.id, before.partnershipId));
    if (before && !member) {
      return new Problem(
        'role-too-low',
        'You are no longer a member of this partnership, or it was deleted.',
      );
    }
    return new Problem('not-found', 'There is no such strategy, or it was deleted.');
  }
}
