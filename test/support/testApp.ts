import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createBus, type Happening } from '../../server/bus.ts';
import { createApp } from '../../server/http/app.ts';
import { createGuessing } from '../../server/http/guessing.ts';
import { linksRouter } from '../../server/http/links.ts';
import { membersRouter } from '../../server/http/members.ts';
import { partnershipsRouter } from '../../server/http/partnerships.ts';
import { peopleRouter } from '../../server/http/people.ts';
import { routeUpgrades } from '../../server/http/upgrades.ts';
import { welcomeRouter } from '../../server/http/welcome.ts';
import { createLive } from '../../server/live/live.ts';
import { openPeople, type People } from '../../server/people/openPeople.ts';
import { openMemoryStore } from '../../server/store/memory/openMemoryStore.ts';
import type { Store } from '../../server/store/port.ts';
import { TestBrowser } from './testBrowser.ts';

export interface TestApp extends AsyncDisposable {
  readonly url: string;
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
  browser(): TestBrowser;
  /** A browser that is signed in by the owner's link. */
  owner(): Promise<TestBrowser>;
}

export interface TestAppOptions {
  store?: Store;
  publicUrl?: string;
  trustProxy?: number;
  /** The test makes things go wrong: what the server reports is in `errors`. Otherwise any report fails the test. */
  faulty?: boolean;
}

/** Two places and two indicators are all of the evidence that people and partnerships need. */
const library = {
  area: (code: string) => areas.find((area) => area.code === code),
  indicator: (id: string) => indicators.find((indicator) => indicator.id === id),
};
type Library = Parameters<typeof openPeople>[0]['library'];

const areas = [
  { code: 'E06000033', name: 'Southend-on-Sea' },
  { code: 'E06000034', name: 'Thurrock' },
] as NonNullable<ReturnType<Library['area']>>[];
const indicators = [
  { id: 'employment-rate', polarity: 'higher' },
  { id: 'population', polarity: 'neither' },
] as NonNullable<ReturnType<Library['indicator']>>[];

/**
 * The real application over HTTP on a free port, without collaboration and evidence. The store is the caller's to close
 * where they gave one.
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
  const http = createServer();
  const url = await listen(http);
  const people = await openPeople({
    store,
    bus,
    library,
    publicUrl: options.publicUrl,
    linkBase: () => options.publicUrl ?? url,
    onError: (error) => errors.push(error),
  });
  const guessing = createGuessing();
  const { sessions, access } = people;
  const live = createLive({ sessions, access, bus, log });
  const app = await createApp({
    log,
    publicUrl: options.publicUrl,
    trustProxy: options.trustProxy ?? false,
    isReady: () => true,
    routers: [
      peopleRouter(people, guessing),
      linksRouter(people, guessing),
      partnershipsRouter(people),
      membersRouter(people),
    ],
    welcome: welcomeRouter(people, guessing, async () => '/s/example', log),
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
    identify: sessions.identify,
    publicUrl: options.publicUrl,
    collab: (_request, socket, _head, person, strategyId) => {
      opened.push({ strategyId, personId: person?.id });
      socket.end('HTTP/1.1 418 Opened\r\nConnection: close\r\n\r\n');
    },
    live: live.handleUpgrade,
    pagesTake: () => false,
  });
  const browser = () => new TestBrowser(url, said);

  return {
    url,
    store,
    people,
    happenings,
    said,
    errors,
    opened,
    browser,
    async owner() {
      const owner = browser();
      await owner.send('GET', `/welcome/${await store.ownerKeys.issue()}`);
      return owner;
    },
    async [Symbol.asyncDispose]() {
      await live.close();
      await people.close();
      guessing.close();
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
