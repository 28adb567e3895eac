import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { Problem } from '../shared/errors.ts';
import { newSecret } from '../shared/ids.ts';
import { localUrl, reachableUrl } from './address.ts';
import { writeBackup } from './backups/writeBackup.ts';
import { createBus } from './bus.ts';
import { openLibrary } from './evidence/openLibrary.ts';
import { createExample, exampleStrategyId } from './example/createExample.ts';
import { createApp } from './http/app.ts';
import { backupRouter } from './http/backup.ts';
import { metricsRouter } from './http/metrics.ts';
import type { ServeClient, ServedClient } from './http/serveClient.ts';
import { unsubscribeRouter } from './http/unsubscribe.ts';
import { routeUpgrades } from './http/upgrades.ts';
import { welcomeRouter } from './http/welcome.ts';
import { openSmtpMailer } from './mail/smtpMailer.ts';
import { createMetrics } from './metrics/metrics.ts';
import { ownerId } from './people/owner.ts';
import { forgetRunningServer, noteRunningServer } from './runningServer.ts';
import type { Settings } from './settings.ts';
import { meteredStore } from './store/meters.ts';
import type { Store } from './store/port.ts';
import { wire } from './wiring.ts';

export interface RunningServer {
  /** Where it can be reached, with the port that it really got. */
  url: string;
  /** What links to people begin with: PUBLIC_URL where given, else `url`. */
  linkBase: string;
  /** The owner's link while nobody has used it. */
  ownerLink: string | undefined;
  /** Stops accepting, lets requests finish, writes what came in, and resolves once all is closed. */
  close(): Promise<void>;
}

export interface ServerParts {
  settings: Settings;
  /** Open already; `close` closes it last of all. */
  store: Store;
  serveClient: ServeClient;
  log: Logger;
  /** In development the pages begin with a script of the hot reload. */
  inlineScripts: boolean;
}

/** How long requests may take to finish once the server has been asked to stop. */
const patienceMs = 5000;

/**
 * Puts the parts together and resolves once the server listens and can answer.
 * @throws the listening error (`EADDRINUSE`, `EACCES`, …) where the port can't be had
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, serveClient, log, inlineScripts } = parts;
  const { publicUrl } = settings;
  const report = (message: string) => (error: unknown) => log.error({ err: error }, message);
  const http = createServer();
  let ready = false;
  let url = '';
  const linkBase = () => publicUrl ?? url;
  const metrics = createMetrics({
    collab: () => documents.census(),
    listeners: () => live.size(),
    damage: () => parts.store.damage().length,
  });
  const store = meteredStore(parts.store, metrics.store);

  await orDamaged(issueFirstOwnerKey(store), log);
  const { people, documents, strategy, guessing, live, mail, routers, firstAnswer, ...wiring } = await wire({
    store,
    library: await openLibrary(),
    bus: createBus(report('a part of the server did not take the news')),
    log,
    meters: metrics.collab,
    publicUrl,
    linkBase,
    clock: () => new Date(),
    mailer: settings.mail && openSmtpMailer(settings.mail),
    scratch: join(settings.dataDir, 'uploads'),
    onError: report('something about people went wrong in the background'),
  });
  const { identify } = people.sessions;
  if (settings.example) await orDamaged(createExample({ ...strategy, records: store.records }), log);
  /** The owner's link leads into the example, where there is one that has not been deleted. */
  const landing = async (personId: string) => {
    const strategyId = await exampleStrategyId(store.records);
    const seen = strategyId !== undefined && (await people.access.inStrategy(personId, strategyId));
    return seen ? `/s/${strategyId}` : '/';
  };
  const backupKey = newSecret();
  let pages: ServedClient | undefined;
  const app = await createApp({
    log,
    meters: metrics.http,
    publicUrl,
    trustProxy: settings.trustProxy,
    isReady: () => ready,
    routers: routers(identify),
    doors: [
      welcomeRouter(people, guessing, landing, log),
      unsubscribeRouter(mail, guessing, log),
      metricsRouter({
        token: settings.metricsToken,
        identify,
        ownerId: () => ownerId(store.records),
        read: metrics.read,
      }),
      backupRouter({ key: backupKey, write: () => writeBackup(store, new Date()), log }),
    ],
    live: live.handleRequest,
    cookieName: people.cookieName,
    mountPages: async (to) => {
      pages = await serveClient(to, http, firstAnswer(identify));
    },
    inlineScripts,
  });
  http.on('request', app);
  routeUpgrades(http, {
    identify,
    publicUrl,
    collab: documents.handleUpgrade,
    live: live.handleUpgrade,
    admits: live.admits,
    pagesTake: (request) => pages?.takesUpgrade(request) ?? false,
  });

  await listen(http, settings);
  const { port } = http.address() as AddressInfo;
  url = reachableUrl(settings.host, port, networkInterfaces());
  // A hint for the commands that run beside it: a full disk must not keep the server from serving what it has.
  const note = { linkBase: linkBase(), local: localUrl(settings.host, port), key: backupKey };
  await noteRunningServer(settings.dataDir, note).catch(report('where this server is could not be noted'));
  const ownerKey = await store.ownerKeys.current();
  ready = true;
  mail.begin().catch(report('e-mail from before the start could not be looked for'));
  return {
    url,
    linkBase: linkBase(),
    ownerLink: ownerKey && `${linkBase()}/welcome/${ownerKey}`,
    async close() {
      ready = false;
      await forgetRunningServer(settings.dataDir).catch(report('the note of where this server is stays'));
      wiring.endReading();
      // The port first, so that nobody new comes. Pages that are told to come back keep what they could not send.
      await Promise.all([closeHttp(http), documents.close(), live.close(), pages?.close()]);
      metrics.close();
      await wiring.close();
      await store.close();
    },
  };
}

/**
 * The very first start makes the owner's link. Before there is an owner: a start that is cut off in between then makes
 * another, and never none.
 */
async function issueFirstOwnerKey({ records, ownerKeys }: Store): Promise<void> {
  if ((await ownerId(records)) !== undefined || (await ownerKeys.current()) !== undefined) return;
  await ownerKeys.issue();
}

/** A damaged file takes away what was in it and no more: the rest is served, and each request that needs it says so. */
async function orDamaged(work: Promise<void>, log: Logger): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'damaged') throw error;
    log.error({ err: error }, 'part of the start was left out');
  }
}

function listen(http: Server, { port, host }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ port, host }, () => {
      http.off('error', reject);
      resolve();
    });
  });
}

/** A browser that keeps its connection open must not keep the server from stopping. */
function closeHttp(http: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => http.closeAllConnections(), patienceMs);
    http.close((error) => {
      clearTimeout(patience);
      if (error) reject(error);
      else resolve();
    });
  });
}
