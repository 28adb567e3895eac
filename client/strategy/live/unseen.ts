import type * as Y from 'yjs';

/** For so long after this page wrote something it may be on its way: to the server, to the others, or back. */
const travelMs = 3_000;

/**
 * `surely`: the server has not had it for so long that it can't be on its way, as after writing offline. `perhaps`: this page
 * wrote it a moment ago.
 */
export type Unseen = 'surely' | 'perhaps' | 'no';

/** What a page knows of the server. */
export interface ServerSight {
  /** The origin of transactions that came from it. */
  origin: unknown;
  /** How much of each Yjs client's writing the server is known to have. */
  clocks: () => ReadonlyMap<number, number>;
  /** False while what is written stays on this device. */
  reachable: () => boolean;
  /** True while this page may hold what the server does not. */
  behind: () => boolean;
}

/** Says of an item whether others can't have seen it. */
export function watchUnseen(
  doc: Y.Doc,
  server: ServerSight,
): { unseen: (id: Y.ID) => Unseen; stop: () => void } {
  let recent: { at: number; from: number; to: number }[] = [];
  const note = ({ local, beforeState, afterState }: Y.Transaction) => {
    if (!local || !server.reachable()) return;
    const from = beforeState.get(doc.clientID) ?? 0;
    const to = afterState.get(doc.clientID) ?? 0;
    if (to === from) return;
    const now = Date.now();
    recent = [...recent.filter(({ at }) => now - at < travelMs), { at: now, from, to }];
  };
  doc.on('afterTransaction', note);
  return {
    unseen: ({ client, clock }) => {
      const isRecent = ({ at, from, to }: (typeof recent)[number]) =>
        Date.now() - at < travelMs && clock >= from && clock < to;
      if (client === doc.clientID && recent.some(isRecent)) return 'perhaps';
      return clock >= (server.clocks().get(client) ?? 0) ? 'surely' : 'no';
    },
    stop: () => doc.off('afterTransaction', note),
  };
}
