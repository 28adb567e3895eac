import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { Role } from '../../shared/access.ts';
import type { PresenceUser } from '../../shared/collab/presence.ts';
import { spareTidying } from '../../shared/collab/tidying.ts';
import { connectTo, type ServerAddress } from './connect.ts';
import { type Ending, endingFor } from './ending.ts';
import { forgetHomes } from './keptHome.ts';
import { noCopy, openOfflineCopy, removeOfflineCopy } from './offlineCopy.ts';
import { pageStorage } from './onDevice.ts';
import { noteOpen } from './openSyncs.ts';
import { watchPeople } from './presentPeople.ts';
import { readOverHttp } from './readOverHttp.ts';
import type { SaveState } from './saveModel.ts';
import { ServerKnows } from './serverKnows.ts';
import { createStore, type Store } from './store.ts';
import { trackSaving } from './trackSaving.ts';
import { forgetNotes, noNotes, unsentNotes } from './unsentNotes.ts';
import { asText, unsentPassages } from './unsentText.ts';

/** One open strategy: the document, kept in step with the server and with this device. */
export interface StrategySync {
  readonly strategyId: string;
  readonly personId: string;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** What the header says; see `SaveState`. */
  readonly saveState: Store<SaveState>;
  /** Whether there are changes of this person here that the server is not known to have. */
  readonly unsent: Store<boolean>;
  /** Why the server can't save at the moment, in its words, or null. */
  readonly failing: Store<string | null>;
  /** The role as the server last said; undefined until it did. */
  readonly role: Store<Role | undefined>;
  /** True from the first moment at which the document holds what the server has, or what this device kept. */
  readonly loaded: Store<boolean>;
  /**
   * Why the server will not have this page any more. The page is then read-only. After a removal or a deletion this
   * device's copy goes by itself, unless it holds unsent words.
   */
  readonly ended: Store<Ending | undefined>;
  /** Whether this device keeps a copy; undefined until known. */
  readonly offlineCopy: Store<'kept' | 'unavailable' | undefined>;
  /** Where no WebSocket comes through: asks for what is new. Else this does nothing. */
  look(): void;
  /** Everybody else who is here. */
  readonly people: Store<readonly PresenceUser[]>;
  /** How much of each Yjs client's writing the server is known to have. */
  serverClocks(): ReadonlyMap<number, number>;
  /** The origin of transactions that came from the server. */
  readonly serverOrigin: unknown;
  /** Words that the server does not have, to copy or download; empty where there are none. */
  unsentText(): string;
  /** Closes, and removes this strategy's copy from this device. Unsent words are gone then: offer them first. */
  discardOffline(): Promise<void>;
  /** Lets go of everything; the offline copy stays. */
  close(): Promise<void>;
}

export interface StrategySyncOptions {
  strategyId: string;
  personId: string;
  /**
   * Words that may not be sent, which the document is opened without: as the server has it. What this device keeps stays
   * untouched, for when the person may write again.
   */
  aside?: string | undefined;
  /** For tests; a page's own server otherwise. */
  server?: ServerAddress;
  /** For tests; the browser's otherwise. */
  storage?: Storage | undefined;
}

/** Opens a strategy: from this device first, then from the server. */
export function openStrategySync(options: StrategySyncOptions): StrategySync {
  const { strategyId, personId, server, aside } = options;
  const copy = { strategyId, personId };
  const storage = 'storage' in options ? options.storage : pageStorage();
  const doc = new Y.Doc();
  spareTidying(doc);
  const awareness = new Awareness(doc);
  const loaded = createStore(false);
  const ended = createStore<Ending | undefined>(undefined);
  const offlineCopy = createStore<'kept' | 'unavailable' | undefined>(undefined);

  const notes = aside === undefined ? unsentNotes(copy, doc.clientID, storage) : noNotes;
  const earlier = notes.earlier();
  const knows = new ServerKnows(earlier?.clocks);
  const saving = trackSaving({ doc, knows, notes, leftOver: earlier !== undefined, send });

  const unsent = aside === undefined ? saving.unsent : createStore(true);

  const connection = connectTo(
    { strategyId, personId, doc, awareness, server, ask: () => readOverHttp(strategyId, doc, take) },
    {
      onOpen: () => saving.apply({ type: 'connected' }),
      onBroken: () => saving.apply({ type: 'disconnected' }),
      onBlocked: () => saving.apply({ type: 'blocked' }),
      onGreeted(serverHas) {
        knows.learn(serverHas);
        saving.apply({ type: 'greeted' });
      },
      onMessage: (message) => saving.hear(message),
      onSynced: () => loaded.set(true),
      onEnded({ code, reason }) {
        const ending = endingFor(code, reason);
        ended.set(ending);
        saving.apply({ type: 'ended' });
        const gone = ending.why === 'removed' || ending.why === 'deleted';
        // Unsent words stay until they were offered and `discardOffline` is called.
        if (gone && !unsent.getSnapshot()) void forgetCopy();
      },
    },
  );
  const offline = aside === undefined ? openOfflineCopy(copy, doc) : noCopy;

  function send(frame: Uint8Array): void {
    connection.send(frame);
  }

  function take(update: Uint8Array): void {
    if (closed) return;
    Y.applyUpdate(doc, update, connection.origin);
    loaded.set(true);
  }

  // After the provider's own listener, which has sent the change by now: a mark must follow what it stands for.
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === connection.origin) saving.received(update);
    else saving.apply({ type: 'changed', byPerson: !offline.origin || origin !== offline.origin });
  });

  let closed: Promise<void> | undefined;
  void offline.ready.then((kept) => {
    if (closed) return;
    offlineCopy.set(kept);
    const held = Y.decodeStateVector(Y.encodeStateVector(doc));
    held.delete(doc.clientID);
    if (held.size > 0) loaded.set(true);
    // Without a note to the contrary, what this device kept is what the server had.
    if (!earlier) knows.learn(held);
    connection.connect();
  });

  const sync: StrategySync = {
    strategyId,
    personId,
    doc,
    awareness,
    saveState: saving.saveState,
    unsent,
    failing: saving.failing,
    role: saving.role,
    loaded,
    ended,
    offlineCopy,
    look: connection.look,
    people: watchPeople(awareness, personId),
    serverClocks: () => knows.clocks,
    serverOrigin: connection.origin,
    unsentText: () => aside ?? (saving.unsent.getSnapshot() ? asText(unsentPassages(doc, knows.clocks)) : ''),
    async discardOffline() {
      await sync.close();
      await forgetCopy();
    },
    close() {
      closed ??= letGo();
      return closed;
    },
  };
  const forget = noteOpen(sync);

  async function forgetCopy(): Promise<void> {
    await offline.close();
    forgetNotes(personId, storage, strategyId);
    forgetHomes(personId, strategyId);
    await removeOfflineCopy(copy);
  }

  async function letGo(): Promise<void> {
    forget();
    saving.stop();
    connection.close();
    await offline.close();
    doc.destroy();
  }

  return sync;
}
