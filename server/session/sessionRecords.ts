import { limits } from '../../shared/limits.ts';
import type { Session, SessionState } from '../../shared/session/state.ts';
import type { RecordAddress, RecordCheck, RecordStore, RecordWrite, StoredRecord } from '../store/port.ts';
import { type SessionKinds, sessionPrefix } from './sessionKinds.ts';

type Kind = keyof SessionKinds;
/** What a session’s state is made of, besides its own record. */
export type Part = 'participant' | 'answer' | 'round-key' | 'mark' | 'merged';
type Stored<K extends Kind> = StoredRecord<SessionKinds[K]>;

/** A session, or the parts of it that were asked for, as they were when they were read. */
export interface Loaded {
  state: SessionState;
  /** Of the session’s own record. */
  version: number;
  /** Of all others, by kind and id. */
  versions: ReadonlyMap<string, number>;
}

/** What a session’s own record is found by. A closed session gives its code back, and is still known to have had it. */
function keysOf({ strategyId, projectorKey, code }: Session, usedCode: string | undefined): string[] {
  return [
    `strategy:${strategyId}`,
    `projector:${projectorKey}`,
    ...(code === null ? [] : [`code:${code}`]),
    ...(usedCode === undefined ? [] : [`was:${usedCode}`]),
  ];
}

/** A participant is looked up by what they signed, and by the device that they came with; so is who is one no more. */
function keysOfRecord(kind: Kind, id: string, value: unknown): string[] {
  if (kind !== 'participant' && kind !== 'merged') return [];
  const { device } = value as SessionKinds['participant' | 'merged'];
  return [`participant:${id}`, ...(device === null ? [] : [device])];
}

/** The records of one session, typed by kind. */
export class SessionRecords {
  readonly id: string;
  readonly #records: RecordStore;

  constructor(records: RecordStore, sessionId: string) {
    this.id = sessionId;
    this.#records = records;
  }

  get<K extends Kind>(kind: K, id: string): Promise<Stored<K> | undefined> {
    return this.#records.get<SessionKinds[K]>(this.address(kind, id));
  }

  async all<K extends Kind>(kind: K): Promise<Stored<K>[]> {
    const found: Stored<K>[] = [];
    let after: string | undefined;
    do {
      const page = await this.#records.list<SessionKinds[K]>(sessionPrefix + this.id, kind, {
        limit: limits.pageSizeMax,
        ...(after === undefined ? {} : { after }),
      });
      found.push(...page.items);
      after = page.next;
    } while (after !== undefined);
    return found;
  }

  /** Without these kinds where a command does not touch them. Undefined where there is no such session. */
  async load(kinds: readonly Part[]): Promise<Loaded | undefined> {
    const session = await this.get('session', this.id);
    if (!session) return undefined;
    const wanted = <K extends Kind>(kind: K & (typeof kinds)[number]) =>
      kinds.includes(kind) ? this.all(kind) : Promise.resolve([]);
    const [participants, answers, keys, marks, merged] = await Promise.all([
      wanted('participant'),
      wanted('answer'),
      wanted('round-key'),
      wanted('mark'),
      wanted('merged'),
    ]);
    return loaded(session, { participants, answers, keys, marks, merged });
  }

  /**
   * Writes what differs between the two, with `more`. Whatever it is, it counts only while the session stands as it was
   * read: no answer slips in after the reveal.
   * @throws Problem `changed-meanwhile`, `not-saved`
   */
  async commit(
    before: Loaded | undefined,
    after: SessionState,
    more: readonly RecordWrite[] = [],
  ): Promise<void> {
    const was = before?.state;
    const own = this.address('session', this.id);
    const expect = before?.version ?? 0;
    const usedCode = after.session.code === null ? was?.session.code : undefined;
    await this.#records.write([
      after.session === was?.session
        ? { ...own, expect, unchanged: true }
        : { ...own, expect, value: after.session, keys: keysOf(after.session, usedCode ?? undefined) },
      ...this.#changes('participant', before, was?.participants, after.participants),
      ...this.#changes('answer', before, was?.answers, after.answers),
      ...this.#changes('round-key', before, was?.keys, after.keys),
      ...this.#changes('mark', before, was?.marks, after.marks),
      ...this.#changes('merged', before, was?.merged, after.merged),
      ...more,
    ]);
  }

  address(kind: Kind, id: string): RecordAddress {
    return { scope: sessionPrefix + this.id, kind, id };
  }

  #changes(
    kind: Part,
    loaded: Loaded | undefined,
    before: ReadonlyMap<string, unknown> | undefined,
    after: ReadonlyMap<string, unknown>,
  ): (RecordWrite | RecordCheck)[] {
    const writes: RecordWrite[] = [];
    const expect = (id: string) => loaded?.versions.get(`${kind} ${id}`) ?? 0;
    for (const [id, value] of after) {
      if (before?.get(id) === value) continue;
      writes.push({
        ...this.address(kind, id),
        expect: expect(id),
        value: keptOf(kind, value),
        keys: keysOfRecord(kind, id, value),
      });
    }
    for (const id of before?.keys() ?? []) {
      if (!after.has(id)) writes.push({ ...this.address(kind, id), expect: expect(id), value: null });
    }
    return writes;
  }
}

function keptOf(kind: Part, value: unknown): unknown {
  if (kind === 'round-key') return { key: value };
  return kind === 'mark' ? { marks: value } : value;
}

/** What was read, put together. */
export function loaded(
  session: Stored<'session'>,
  {
    participants = [],
    answers = [],
    keys = [],
    marks = [],
    merged = [],
  }: {
    participants?: Stored<'participant'>[];
    answers?: Stored<'answer'>[];
    keys?: Stored<'round-key'>[];
    marks?: Stored<'mark'>[];
    merged?: Stored<'merged'>[];
  },
): Loaded {
  const all: StoredRecord[] = [...participants, ...answers, ...keys, ...marks, ...merged];
  return {
    state: {
      session: session.value,
      participants: new Map(participants.map(({ id, value }) => [id, value])),
      answers: new Map(answers.map(({ id, value }) => [id, value])),
      keys: new Map(keys.map(({ id, value }) => [id, value.key])),
      marks: new Map(marks.map(({ id, value }) => [id, value.marks])),
      merged: new Map(merged.map(({ id, value }) => [id, value])),
    },
    version: session.version,
    versions: new Map(all.map(({ kind, id, version }) => [`${kind} ${id}`, version])),
  };
}
