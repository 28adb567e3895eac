import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';
import { Doc as YDoc } from 'yjs';
import { z } from 'zod';
import { createBus, type Happening } from '../../server/bus.ts';
import { openLibrary } from '../../server/evidence/openLibrary.ts';
import type { Identify } from '../../server/http/mount.ts';
import { problemHandler, unknownPath } from '../../server/http/problems.ts';
import type { InboxParts } from '../../server/inbox/parts.ts';
import { findUser, newPerson } from '../../server/people/accounts.ts';
import { organisationFor } from '../../server/people/organisations.ts';
import { PartnershipRecords } from '../../server/people/partnershipRecords.ts';
import { createPartnership } from '../../server/people/partnerships.ts';
import { openMemoryStore } from '../../server/store/memory/openMemoryStore.ts';
import type { Store } from '../../server/store/port.ts';
import { wire } from '../../server/wiring.ts';
import type { Role } from '../../shared/access.ts';
import { collabPath } from '../../shared/collab/address.ts';
import { limits } from '../../shared/limits.ts';
import { scratchFolder } from './scratchFolder.ts';

/** Southend-on-Sea: the place that the tests' partnership is about. */
export const southend = 'E06000033';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as it came, for downloads that are no text. */
  bytes: Buffer;
  /** The body as JSON, whatever it is; undefined where it is none. */
  json: unknown;
}

export interface World extends AsyncDisposable {
  store: Store;
  partnershipId: string;
  strategyId: string;
  /** The id of a person who has this role, for `ask`. `outsider` is signed in and a member of nothing here. */
  ids: Record<Role | 'outsider' | 'editor2' | 'commenter2', string>;
  /** What the server tells people of. */
  inbox: InboxParts;
  /** What the bus announced so far. */
  happened: Happening[];
  /** Sends a request as this person; nobody is signed in for null. */
  ask(
    as: string | null,
    method: string,
    path: string,
    body?: unknown,
    headers?: HeadersInit,
  ): Promise<Answer>;
  /** What a GET of this person answers, where it is no text. */
  bytes(as: string, path: string): Promise<ArrayBuffer>;
  /** Looks at the live document. */
  look<T>(read: (doc: Y.Doc) => T): Promise<T>;
  /** Opens the document as this person's page would, over a real WebSocket, and resolves once it is in step. */
  open(as: string): Promise<Y.Doc>;
  /** Changes the live document as somebody's page would. */
  change(make: (doc: Y.Doc) => void): Promise<void>;
  /** Sets a partnership's records as a colleague's request would. */
  records: PartnershipRecords;
  /** Removes the account: who they were is known no more. */
  erase(personId: string): Promise<void>;
  /** Takes their membership away, as an owner's request does. */
  leave(personId: string): Promise<void>;
  /** Moves the server's clock. */
  setTime(iso: string): void;
}

/**
 * The doors of strategies, ratings, boards and evidence over real HTTP, on the real pieces behind them: collaboration
 * server, people, evidence pack. Only the disk is left out, and signing in: a header says who asks. The clock stands at
 * `at` where that is given.
 */
export async function openWorld(options: { at?: string } = {}): Promise<World> {
  const log = pino({ level: 'silent' });
  const store = openMemoryStore();
  const happened: Happening[] = [];
  const bus = createBus((error) => {
    throw error;
  });
  bus.listen((happening) => happened.push(happening));
  let moment = options.at;
  const library = await openLibrary();
  const { documents, live, routers, inbox, ...wiring } = await wire({
    store,
    library,
    bus,
    log,
    publicUrl: undefined,
    linkBase: () => '',
    scratch: scratchFolder(),
    clock: () => (moment === undefined ? new Date() : new Date(moment)),
    onError: (error) => {
      throw error;
    },
  });
  const identify: Identify = async (headers) => {
    const id = headers['x-person'];
    return typeof id === 'string' ? { id, name: 'Somebody', sessionId: id } : undefined;
  };
  const app = express();
  app.use(express.json({ limit: limits.requestBodyBytes }));
  for (const router of routers(identify)) app.use(router);
  app.use('/api', unknownPath);
  app.use(problemHandler(log));
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  server.on('upgrade', (request, socket, head) => {
    const id = String(request.headers['x-person']);
    const asked = { id, name: 'Somebody', sessionId: id };
    const strategy = new URL(request.url ?? '/', base).pathname.slice(collabPath.length + 1);
    documents.handleUpgrade(request, socket, head, asked, strategy);
  });
  const pages: WebsocketProvider[] = [];
  const open = async (id: string, as: string) => {
    class SignedIn extends WebSocket {
      constructor(url: string, protocols?: string[]) {
        super(url, protocols, { headers: { 'x-person': as } });
      }
    }
    const doc = new YDoc();
    // ws's class is a WebSocket in all that the provider uses of it.
    const polyfill = SignedIn as unknown as typeof globalThis.WebSocket;
    const page = new WebsocketProvider(base.replace('http', 'ws') + collabPath, id, doc, {
      WebSocketPolyfill: polyfill,
      disableBc: true,
    });
    pages.push(page);
    await new Promise<void>((resolve) => page.once('sync', () => resolve()));
    return doc;
  };

  const person = async (name: string) => {
    const { personId, write } = newPerson(name);
    await store.records.write([write]);
    return personId;
  };
  const owner = await person('Olive Owner');
  const made = await createPartnership({ records: store.records, bus, library }, owner, {
    name: 'Test partnership',
    areaCode: southend,
    organisation: 'Council',
  });
  const records = new PartnershipRecords(store.records, made.id);
  const member = async (name: string, role: Role, organisation: string) => {
    const personId = await person(name);
    const { id: organisationId, writes } = await organisationFor(records, organisation);
    const value = { role, organisationId, joinedAt: new Date().toISOString(), invitationId: null };
    await records.write([...writes, records.adding('member', personId, value)]);
    return personId;
  };
  const ids = {
    owner,
    editor: await member('Edith Editor', 'editor', 'College'),
    editor2: await member('Ned Editor', 'editor', 'Council'),
    commenter: await member('Colin Commenter', 'commenter', 'Charity'),
    commenter2: await member('Cora Commenter', 'commenter', 'Charity'),
    viewer: await member('Vera Viewer', 'viewer', 'Charity'),
    outsider: await person('Otto Outsider'),
  };

  const ask: World['ask'] = async (as, method, path, body, headers = {}) => {
    const sent = new Headers(headers);
    // A test may keep this one process busy for longer than the server keeps an idle connection, which would then be reused
    // in the moment of its end.
    sent.set('connection', 'close');
    if (as !== null) sent.set('x-person', as);
    if (body !== undefined) sent.set('content-type', 'application/json');
    const response = await fetch(base + path, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const text = new TextDecoder().decode(bytes);
    return { status: response.status, headers: response.headers, bytes, text, json: parsed(text) };
  };
  const created = await ask(ids.editor, 'POST', `/api/partnerships/${made.id}/strategies`, {
    title: 'Shared outcomes',
  });
  const strategyId = idIn(created);

  return {
    store,
    partnershipId: made.id,
    strategyId,
    ids,
    inbox,
    happened,
    ask,
    async bytes(as, path) {
      const response = await fetch(base + path, { headers: { 'x-person': as, connection: 'close' } });
      if (!response.ok) throw new Error(`${path} answered ${response.status}`);
      return response.arrayBuffer();
    },
    look: (read) => documents.read(strategyId, read),
    open: (as) => open(strategyId, as),
    change: (make) => documents.edit(strategyId, ids.editor2, make),
    records,
    async erase(personId) {
      const user = await findUser(store.records, personId);
      if (user) await store.records.write([records.removing(user)]);
    },
    async leave(personId) {
      const membership = await records.get('member', personId);
      if (!membership) throw new Error('expected a member');
      const left = { removedAt: new Date().toISOString(), removedBy: owner };
      await records.write([records.removing(membership), records.adding('former-member', personId, left)]);
    },
    setTime: (iso) => {
      moment = iso;
    },
    async [Symbol.asyncDispose]() {
      for (const page of pages) page.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await Promise.all([documents.close(), live.close()]);
      await wiring.close();
      await store.close();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The id that a 2xx answered. */
export function idIn(answer: Answer): string {
  return z.object({ id: z.string() }).parse(answer.json, { error: () => `${answer.status}: ${answer.text}` })
    .id;
}

/** An outcome with one objective in the world's strategy. */
export async function withObjective(world: World, words: { outcome?: string; objective?: string } = {}) {
  const path = `/api/strategies/${world.strategyId}/outcomes`;
  const title = words.outcome ?? 'People live healthier for longer';
  const outcomeId = idIn(await world.ask(world.ids.editor, 'POST', path, { title }));
  const objectiveId = idIn(
    await world.ask(world.ids.editor, 'POST', `${path}/${outcomeId}/objectives`, {
      title: words.objective ?? 'Close the gap in healthy life',
    }),
  );
  return { outcomeId, objectiveId };
}

const problemSchema = z.object({
  code: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** The problem that a refusal carries: `status code path…`, for one short expectation. */
export function refusal(answer: Answer): string {
  const problem = problemSchema.parse(answer.json, { error: () => `${answer.status}: ${answer.text}` });
  if (problem.status !== answer.status) return `status ${answer.status} differs from ${problem.status}`;
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json'))
    return 'not a problem+json';
  return [answer.status, problem.code, ...(problem.errors ?? []).map(({ path }) => path)].join(' ');
}
