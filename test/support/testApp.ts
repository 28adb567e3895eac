import { readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { IRoute } from 'express';
import { pino } from 'pino';
import { createBus, type Happening } from '../../server/bus.ts';
import { openLibrary } from '../../server/evidence/openLibrary.ts';
import { createApp } from '../../server/http/app.ts';
import { unsubscribeRouter } from '../../server/http/unsubscribe.ts';
import { routeUpgrades } from '../../server/http/upgrades.ts';
import { welcomeRouter } from '../../server/http/welcome.ts';
import { openSmtpMailer } from '../../server/mail/smtpMailer.ts';
import type { People } from '../../server/people/openPeople.ts';
import { openMemoryStore } from '../../server/store/memory/openMemoryStore.ts';
import type { Store } from '../../server/store/port.ts';
import { wire } from '../../server/wiring.ts';
import { scratchFolder } from './scratchFolder.ts';
import { TestBrowser } from './testBrowser.ts';

/** What the tests’ messages come from. */
const sender = 'Moothall <moothall@council.example>';

export interface TestApp extends AsyncDisposable {
  readonly url: string;
  /** The routes as they are mounted: `GET /api/me`. */
  readonly routes: readonly string[];
  readonly store: Store;
  readonly people: People;
  /** Everything that the server announced inside itself, in order. */
  readonly happenings: readonly Happening[];
  /** Everything that it answered to any browser of this app, headers and bodies. */
  readonly said: readonly string[];
  /** What went wrong unseen. */
  readonly errors: readonly unknown[];
  /** Strategies that somebody opened a document of, with who they were, as the collaboration server would hear it. */
  readonly opened: readonly { strategyId: string; personId: string | undefined }[];
  /** Files that lie about while they are read. */
  beingRead(): Promise<string[]>;
  browser(): TestBrowser;
  /** A browser that is signed in by the owner's link. */
  owner(): Promise<TestBrowser>;
}

export interface TestAppOptions {
  store?: Store;
  publicUrl?: string;
  trustProxy?: number;
  /** Sends e-mail through this mail server, without waiting long between tries. */
  smtpUrl?: string;
  /** Sockets to documents are opened, and not only noted. */
  collab?: boolean;
  /** The test makes things go wrong: what the server reports is in `errors`. Otherwise any report fails the test. */
  faulty?: boolean;
}

/**
 * The real application over HTTP on a free port; sockets to documents are noted, and opened where that is asked for. The store is the
 * caller's to close where they gave one.
 */
export async function startTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const store = options.store ?? openMemoryStore();
  const errors: unknown[] = [];
  const happenings: Happening[] = [];
  const said: string[] = [];
  const opened: { strategyId: string; personId: string | undefined }[] = [];
  const log = pino({ level: 'silent' });
  const bus = createBus((error) => errors.push(error));
  bus.listen((happening) => happenings.push(happening));
  const scratch = scratchFolder();
  const http = createServer();
  const url = await listen(http);
  const { people, documents, guessing, live, mail, routers, ...wiring } = await wire({
    store,
    library: await openLibrary(),
    bus,
    log,
    publicUrl: options.publicUrl,
    linkBase: () => options.publicUrl ?? url,
    clock: () => new Date(),
    mailer:
      options.smtpUrl === undefined ? undefined : openSmtpMailer({ smtpUrl: options.smtpUrl, from: sender }),
    mailPace: { pauseMs: 50, quietMs: 400, atMostMs: 2_000, settleMs: 0, tickMs: 50 },
    scratch,
    onError: (error) => errors.push(error),
  });
  const { identify } = people.sessions;
  const app = await createApp({
    log,
    meters: { answered() {} },
    publicUrl: options.publicUrl,
    trustProxy: options.trustProxy ?? false,
    isReady: () => true,
    routers: routers(identify),
    doors: [
      welcomeRouter(people, guessing, async () => '/s/example', log),
      unsubscribeRouter(mail, guessing, log),
    ],
    live: live.handleRequest,
    cookieName: people.cookieName,
    mountPages: async (app) => {
      app.get('/', (_request, response) => {
        response.type('html').send('<!doctype html><title>Home</title>');
      });
    },
  });
  http.on('request', app);
  routeUpgrades(http, {
    identify,
    publicUrl: options.publicUrl,
    collab: (request, socket, head, person, strategyId) => {
      opened.push({ strategyId, personId: person?.id });
      if (options.collab) documents.handleUpgrade(request, socket, head, person, strategyId);
      else socket.end('HTTP/1.1 418 Opened\r\nConnection: close\r\n\r\n');
    },
    live: live.handleUpgrade,
    admits: live.admits,
    pagesTake: () => false,
  });
  await mail.begin().catch((error: unknown) => errors.push(error));
  const browser = () => new TestBrowser(url, said);

  return {
    url,
    routes: routesOf(app.router.stack),
    store,
    people,
    happenings,
    said,
    errors,
    opened,
    beingRead: () => readdir(scratch).catch(() => []),
    browser,
    async owner() {
      const owner = browser();
      await owner.send('GET', `/welcome/${await store.ownerKeys.issue()}`);
      return owner;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all([documents.close(), live.close()]);
      await wiring.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
      if (!options.store) await store.close();
      if (errors.length > 0 && !options.faulty)
        throw new AggregateError(errors, 'Something went wrong unseen');
    },
  };
}

async function listen(http: Server): Promise<string> {
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

type Layers = readonly { route?: IRoute | undefined; handle: object }[];

/** Asks Express itself, and not what `mount` noted. */
function routesOf(layers: Layers): string[] {
  return layers.flatMap(({ route, handle }) => {
    if (route) return route.stack.map(({ method }) => `${method.toUpperCase()} ${route.path}`);
    return 'stack' in handle ? routesOf(handle.stack as Layers) : [];
  });
}
