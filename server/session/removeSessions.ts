import type { Session } from '../../shared/session/state.ts';
import type { RecordStore } from '../store/port.ts';
import { type SessionKinds, sessionKinds } from './sessionKinds.ts';
import { SessionRecords } from './sessionRecords.ts';

/** Far more than a strategy ever has. */
const most = 10_000;

/** Removes all sessions of a strategy that is gone for good. */
export async function removeSessions(store: RecordStore, strategyId: string): Promise<void> {
  for (const { id: sessionId } of await store.find<Session>('session', `strategy:${strategyId}`, most)) {
    const records = new SessionRecords(store, sessionId);
    const kinds = Object.keys(sessionKinds) as (keyof SessionKinds)[];
    const all = await Promise.all(kinds.map((kind) => records.all(kind)));
    const writes = all
      .flat()
      .map(({ scope, kind, id, version }) => ({ scope, kind, id, expect: version, value: null }));
    await store.write(writes);
  }
}
