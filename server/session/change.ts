import { Problem } from '../../shared/errors.ts';
import type { SessionEvent } from '../../shared/session/events.ts';
import { reduce } from '../../shared/session/reduce.ts';
import type { SessionState } from '../../shared/session/state.ts';
import { withRetries } from '../people/retry.ts';
import type { RecordWrite } from '../store/port.ts';
import { noSuchSession } from './refusals.ts';
import type { Loaded, SessionRecords } from './sessionRecords.ts';

export interface Changed {
  before: SessionState;
  after: SessionState;
  /** Of the session’s own record, as it is now. */
  version: number;
}

interface Change {
  load: () => Promise<Loaded | undefined>;
  eventOf: (state: SessionState) => Promise<SessionEvent> | SessionEvent;
  /** What is written with it. */
  more?: (after: SessionState) => readonly RecordWrite[];
  /** The version that the one who presses had before them: where it is another by now, nothing happens. */
  expect?: number | undefined;
}

/**
 * Lets an event happen, on disk once it resolves. Where another one came between it is tried again from the start, unless
 * the one who asked insisted on a version.
 * @throws Problem as `reduce`; `changed-meanwhile` for a version that has passed
 */
export function change(records: SessionRecords, { load, eventOf, more, expect }: Change): Promise<Changed> {
  const once = async (): Promise<Changed> => {
    const loaded = await load();
    if (!loaded) throw noSuchSession();
    const { state: before, version } = loaded;
    if (expect !== undefined && expect !== version) throw passed(version);
    const after = reduce(before, await eventOf(before));
    if (after === before) return { before, after, version };
    await records.commit(loaded, after, more?.(after));
    return { before, after, version: version + (after.session === before.session ? 0 : 1) };
  };
  return expect === undefined ? withRetries(once) : once();
}

function passed(version: number): Problem {
  return new Problem(
    'changed-meanwhile',
    'Somebody moved this session on at the same moment, so nothing was done twice. Look at where it is, then go on.',
    [{ path: 'expect', message: `The session is at version ${version}` }],
  );
}
