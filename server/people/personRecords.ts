import type { MailChoice } from '../../shared/mail/choices.ts';
import type { RecordStore, RecordWrite, StoredRecord } from '../store/port.ts';
import { withRetries } from './retry.ts';

/** What is kept of a person beside their account: theirs alone, and gone with it. Times are ISO 8601 UTC. */
export interface PersonKinds {
  /** What they follow of a strategy: its id is the strategy’s. Targets are ids of objectives, outcomes or the strategy. */
  follows: { targets: readonly string[] };
  /** Which notifications they have read; its id is `inbox`. All up to a moment, and of the later ones these. */
  read: { upTo: string; ids: readonly string[] };
  /** Up to when they have caught up with a strategy, whose id it has. */
  seen: { at: string };
  /** When they are told by e-mail, and up to when they were; its id is `choice`. */
  mail: {
    when: MailChoice;
    /** Of all that concerned them up to this moment; null before the first message. */
    upTo: string | null;
    /** For which daily message they were looked at last. */
    digestAt: string | null;
    /** Of their unsubscribe link. */
    secret: string;
  };
}

/** Each of them: erasing a person removes these, so a kind that is missing here stays for ever. */
export const personKinds = {
  follows: true,
  read: true,
  seen: true,
  mail: true,
} as const satisfies Record<keyof PersonKinds, true>;

export const personPrefix = 'person:';

/** By what those who follow anything in a strategy are found. */
export function followersKey(strategyId: string): string {
  return `followed:${strategyId}`;
}

/** The records of one person, typed by kind. One person is one aggregate, so that their devices agree. */
export class PersonRecords {
  readonly id: string;
  readonly #records: RecordStore;

  constructor(records: RecordStore, personId: string) {
    this.id = personId;
    this.#records = records;
  }

  get<K extends keyof PersonKinds>(kind: K, id: string): Promise<StoredRecord<PersonKinds[K]> | undefined> {
    return this.#records.get<PersonKinds[K]>({ scope: personPrefix + this.id, kind, id });
  }

  /**
   * Puts what `change` makes of the value in its place, by compare-and-set: again where another device was quicker. Null
   * removes it; undefined leaves it as it is. Answers the value as it then stands.
   */
  change<K extends keyof PersonKinds>(
    kind: K,
    id: string,
    change: (value: PersonKinds[K] | undefined) => PersonKinds[K] | null | undefined,
  ): Promise<PersonKinds[K] | undefined> {
    return withRetries(async () => {
      const known = await this.get(kind, id);
      const value = change(known?.value);
      if (value === undefined || (value === null && !known)) return known?.value;
      const write: RecordWrite = {
        ...{ scope: personPrefix + this.id, kind, id, expect: known?.version ?? 0, value },
        ...(kind === 'follows' ? { keys: [followersKey(id)] } : {}),
      };
      await this.#records.write([write]);
      return value ?? undefined;
    });
  }
}
