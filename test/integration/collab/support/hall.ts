import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type * as Y from 'yjs';
import { type Bus, createBus } from '../../../../server/bus.ts';
import type { Clock } from '../../../../server/collab/clock.ts';
import { type Collab, createCollab } from '../../../../server/collab/collab.ts';
import type { CollabMeters } from '../../../../server/collab/meters.ts';
import { openMemoryStore } from '../../../../server/store/memory/openMemoryStore.ts';
import type { DocumentStore } from '../../../../server/store/port.ts';
import { fillNewStrategy } from '../../../../shared/strategy/edit.ts';
import { type FaultyDocuments, faultyDocuments } from './faultyDocuments.ts';
import { createMembers, type Members, personNamed } from './members.ts';
import { openPage, type Page } from './page.ts';
import { openRaw, type Raw } from './raw.ts';

export const strategyId = 'strategy1';

export interface Hall {
  url: string;
  collab: Collab;
  bus: Bus;
  members: Members;
  documents: FaultyDocuments;
  changed: string[];
  /** Names that differ from the usual ones. */
  names: Map<string, string>;
  /** A stock y-websocket client. */
  page(
    personId: string,
    options?: { strategyId?: string; doc?: Y.Doc; params?: Record<string, string> },
  ): Page;
  /** A bare socket that may say anything. */
  raw(personId: string, options?: { strategyId?: string; params?: Record<string, string> }): Promise<Raw>;
  close(): Promise<void>;
}

export interface HallOptions {
  documents?: DocumentStore;
  clock?: Clock;
  meters?: CollabMeters;
  port?: number;
}

/** The collaboration server on a real port with one strategy, an editor `ann`, an editor `bob` and a viewer `vic`. */
export async function openHall(options: HallOptions = {}): Promise<Hall> {
  const store = openMemoryStore();
  const documents = faultyDocuments(options.documents ?? store.documents);
  const members = createMembers();
  members.roles.set('ann', 'editor').set('bob', 'editor').set('vic', 'viewer').set('olu', 'owner');
  members.strategies.add(strategyId);
  const errors: unknown[] = [];
  const bus = createBus((error) => errors.push(error));
  const changed: string[] = [];
  const names = new Map<string, string>();
  const collab = createCollab({
    store: { documents },
    access: members,
    identity: async (person, access) => ({
      name: names.get(person.id) ?? person.name,
      organisation: `Name of ${access.organisationId}`,
    }),
    bus,
    log: pino({ enabled: false }),
    onChanged: (id) => {
      changed.push(id);
    },
    ...(options.clock ? { clock: options.clock } : {}),
    ...(options.meters ? { meters: options.meters } : {}),
  });
  await collab.create(strategyId, 'olu', (doc) =>
    fillNewStrategy(doc, { title: 'A fair start', vision: 'Every child thrives.' }),
  );

  const http = createServer();
  http.on('upgrade', (request, socket, head) => {
    const address = new URL(request.url ?? '', 'http://localhost');
    const personId = address.searchParams.get('as');
    const session = address.searchParams.get('session') ?? undefined;
    const person = personId ? personNamed(personId, session) : undefined;
    const [, , id = ''] = address.pathname.split('/');
    collab.handleUpgrade(request, socket, head, person, id);
  });
  await new Promise<void>((resolve) => http.listen(options.port ?? 0, '127.0.0.1', resolve));
  const url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;

  let open = true;
  const close = async () => {
    if (!open) return;
    open = false;
    await collab.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  };
  onTestFinished(close);

  return {
    url,
    collab,
    bus,
    members,
    documents,
    changed,
    names,
    page: (personId, page = {}) =>
      openPage(`${url}/collab`, page.strategyId ?? strategyId, { as: personId, ...page.params }, page.doc),
    raw: (personId, raw = {}) =>
      openRaw(`${url}/collab/${raw.strategyId ?? strategyId}`, { as: personId, ...raw.params }),
    close,
  };
}
