import type { Router } from 'express';
import type { Logger } from 'pino';
import type * as Y from 'yjs';
import { rootsOf } from '../shared/strategy/document.ts';
import { plainLine, shortTitle } from '../shared/strategy/plainText.ts';
import type { Bus } from './bus.ts';
import { steadyClock } from './collab/clock.ts';
import { type Collab, createCollab } from './collab/collab.ts';
import type { CollabMeters } from './collab/meters.ts';
import { CommentLedgers } from './comments/commentLedgers.ts';
import { CommentPace } from './comments/commentPace.ts';
import { forgetDeleted } from './comments/forgetDeleted.ts';
import { recentComments } from './comments/recentComments.ts';
import { threadForMany } from './comments/threadForMany.ts';
import type { EvidenceLibrary } from './evidence/library.ts';
import { Overlays } from './evidence/overlays.ts';
import { frameworkLayers } from './frameworks/frameworkLayers.ts';
import { StrategyHistory } from './history/strategyHistory.ts';
import { thinVersions } from './history/thinVersions.ts';
import { boardRouter } from './http/board.ts';
import { catchUpRouter } from './http/catchUp.ts';
import { checksRouter } from './http/checks.ts';
import { coverageRouter } from './http/coverage.ts';
import { crosswalkRouter } from './http/crosswalk.ts';
import { evidenceRouter } from './http/evidence.ts';
import { type FirstAnswerFor, firstAnswers } from './http/firstAnswer.ts';
import { forecastsRouter } from './http/forecasts.ts';
import { frameworkFilesRouter } from './http/frameworkFiles.ts';
import { frameworksRouter } from './http/frameworks.ts';
import { createGuessing, type Guessing } from './http/guessing.ts';
import { historyRouter } from './http/history.ts';
import { importsRouter } from './http/imports.ts';
import { inboxRouter } from './http/inbox.ts';
import { linksRouter } from './http/links.ts';
import { mailRouter } from './http/mail.ts';
import { maturityRouter } from './http/maturity.ts';
import { membersRouter } from './http/members.ts';
import type { Identify } from './http/mount.ts';
import { ownIndicatorsRouter } from './http/ownIndicators.ts';
import { partnershipsRouter } from './http/partnerships.ts';
import { peopleRouter } from './http/people.ts';
import { personalRouter } from './http/personal.ts';
import { principlesRouter } from './http/principles.ts';
import { ratingsRouter } from './http/ratings.ts';
import { sessionsRouter } from './http/sessions.ts';
import { sessionTemplatesRouter } from './http/sessionTemplates.ts';
import { stagesRouter } from './http/stages.ts';
import { strategiesRouter } from './http/strategies.ts';
import { threadsRouter } from './http/threads.ts';
import { ImportedLayers } from './imports/importedLayers.ts';
import { openImports } from './imports/openImports.ts';
import { BlockBook } from './inbox/blockBook.ts';
import { NewsBook } from './inbox/newsBook.ts';
import { notificationsOf } from './inbox/notifications.ts';
import type { InboxParts } from './inbox/parts.ts';
import { tellPeople } from './inbox/tellPeople.ts';
import { recordedLayers } from './indicators/recordedLayer.ts';
import type { ReportEntry } from './ledger/ledgers.ts';
import { PartnershipLedgers } from './ledger/partnershipLedgers.ts';
import { StrategyLedgers } from './ledger/strategyLedgers.ts';
import { createLive, type Live } from './live/live.ts';
import type { Mailer } from './mail/mailer.ts';
import { type Mail, openMail } from './mail/openMail.ts';
import type { Pace } from './mail/pace.ts';
import { identityOf } from './people/identity.ts';
import { openPeople, type People } from './people/openPeople.ts';
import type { PersonalParts } from './personal/parts.ts';
import { settleErasures } from './personal/settleErasure.ts';
import { sessionDoors } from './session/doors.ts';
import { Readings } from './session/readings.ts';
import { settleAll } from './session/settle.ts';
import type { Store } from './store/port.ts';
import type { StrategyParts } from './strategy/parts.ts';
import { Sweep } from './sweep.ts';

export interface WiringOptions {
  /** Open already, and the caller's to close. */
  store: Store;
  library: EvidenceLibrary;
  bus: Bus;
  log: Logger;
  meters?: CollabMeters;
  /** PUBLIC_URL where it is given. */
  publicUrl: string | undefined;
  /** What links to people begin with. Known once the server listens. */
  linkBase: () => string;
  clock: () => Date;
  /** What sends e-mail; left out where none is sent. */
  mailer?: Mailer | undefined;
  /** How long e-mail waits, where it is not the usual. */
  mailPace?: Partial<Pace>;
  /** A folder for files while they are read. Whatever is in it is thrown away at the start. */
  scratch: string;
  /** Hears of what went wrong in the background. */
  onError: (error: unknown) => void;
}

/** The parts of the server, each knowing those that it needs; what listens on a port is put around them. */
export interface Wiring {
  people: People;
  documents: Collab;
  strategy: StrategyParts & { bus: Bus; library: EvidenceLibrary };
  guessing: Guessing;
  live: Live;
  /** What concerns each person. */
  inbox: InboxParts;
  mail: Mail;
  /** Every router of the API. `identify` finds out who asks. */
  routers(identify: Identify): Router[];
  /** What the pages of a room are given with themselves. */
  firstAnswer(identify: Identify): FirstAnswerFor;
  /** Refuses at once what would take long, so that nobody has to be waited for. */
  endReading(): void;
  /** What runs in the background has ended once it resolves. Sockets are closed by `documents` and `live`. */
  close(): Promise<void>;
}

/** Connects the parts with each other. Server and tests share it, so that a test tries what is served. */
export async function wire(options: WiringOptions): Promise<Wiring> {
  const { store, library, bus, log, meters, publicUrl, linkBase, clock, scratch, onError } = options;
  const { records, datasets } = store;
  const layers = new ImportedLayers({ records, datasets });
  const overlays = new Overlays([recordedLayers(records, bus), layers, frameworkLayers(records, bus)]);
  const people = await openPeople({ store, bus, library, overlays, publicUrl, linkBase, onError });
  const { sessions, access, strategies: register, facts: partnerships } = people;
  const steady = steadyClock(() => clock().getTime());
  /** Under which title each open document is listed, so that a keystroke elsewhere in it reads no records. */
  const listed = new WeakMap<Y.Doc, string>();
  const documents = createCollab({
    store,
    access,
    identity: (person, found) => identityOf(store.records, person, found),
    bus,
    log,
    clock: steady,
    ...(meters ? { meters } : {}),
    onKept: (strategyId) => blocks.changed(strategyId),
    onChanged: async (strategyId, look) => {
      const { doc, title } = await look((doc) => ({ doc, title: shortTitle(plainLine(rootsOf(doc).title)) }));
      if (listed.get(doc) === title) return;
      await register.retitle(strategyId, title);
      listed.set(doc, title);
    },
  });
  const blocks: BlockBook = new BlockBook(documents);
  const unread: ReportEntry = (ledgerId, entryId) =>
    log.error({ ledgerId, entryId }, 'an entry of a ledger can’t be understood and counts nowhere');
  const ledgers = new StrategyLedgers(store.ledgers, unread);
  const partnershipLedgers = new PartnershipLedgers(store.ledgers, unread);
  const comments = new CommentLedgers(store.ledgers, unread);
  const history = new StrategyHistory(store.documents, store.history);
  const strategy = { access, documents, partnerships, register, library, ledgers, bus, clock };
  const past = { ...strategy, history, comments };
  const pace = new CommentPace(clock, recentComments({ records, register, comments }));
  const sweep = new Sweep({
    documents: store.documents,
    clock: steady,
    log,
    async tend({ documentId, isFolded }) {
      const folded = !isFolded && (await documents.foldUnused(documentId));
      const thinned = await thinVersions(past, documentId);
      return (await forgetDeleted(comments, documentId)) || thinned || folded;
    },
  });
  const imports = await openImports({
    ...{ access, records, datasets, partnerships, library, bus, scratch, onError },
    layers,
  });
  const personal: PersonalParts = {
    ...{ records, access, bus, clock, onError, comments },
    ...{ ledgers: store.ledgers, history: store.history },
  };
  await settleErasures(personal).catch(onError);
  const guessing = createGuessing();
  const live = { ...strategy, records, history, readings: new Readings({ records, ledgers }, bus) };
  const inbox: InboxParts = {
    ...{ access, documents, partnerships, clock, records, bus, onError, blocks },
    ...{ ledgers: store.ledgers, strategies: register, news: new NewsBook(store.ledgers) },
  };
  const stopTelling = tellPeople(inbox);
  const mail = openMail({
    ...{ records, linkBase, clock, bus },
    newsOf: (personId, since) => notificationsOf(inbox, personId, since),
    onError: (error) => log.error({ err: error }, 'an e-mail could not be sent yet; it is tried again'),
    mailer: options.mailer,
    ...(options.mailPace ? { pace: options.mailPace } : {}),
  });
  await settleAll({ records, ledgers, history }, onError).catch(onError);
  return {
    people,
    documents,
    strategy,
    guessing,
    inbox,
    mail,
    live: createLive({
      ...{ sessions, access, doors: sessionDoors(live), bus, log },
      readThread: (at) => threadForMany({ ...strategy, comments }, at),
    }),
    firstAnswer: (identify) => firstAnswers({ parts: live, guessing, linkBase }, identify),
    routers: (identify) => [
      peopleRouter(people, guessing),
      linksRouter(people, guessing),
      mailRouter(mail, guessing, identify),
      personalRouter(personal, sessions, identify),
      partnershipsRouter(people),
      membersRouter(people),
      strategiesRouter(strategy, identify),
      coverageRouter(strategy, identify),
      ratingsRouter(strategy, identify),
      stagesRouter(strategy, identify),
      threadsRouter({ ...strategy, comments, pace, onError }, identify),
      checksRouter(strategy, identify),
      sessionsRouter(
        { parts: live, guessing, linkBase, secure: publicUrl?.startsWith('https://') ?? false },
        identify,
      ),
      sessionTemplatesRouter(live, identify),
      inboxRouter({ ...strategy, partnershipLedgers, ...inbox }, identify),
      catchUpRouter({ ...past, records, strategies: register, onError }, identify),
      historyRouter(past, identify),
      boardRouter(past, identify),
      evidenceRouter({ ...strategy, partnershipLedgers }, identify),
      principlesRouter({ ...strategy, partnershipLedgers }, identify),
      importsRouter(imports, identify),
      ownIndicatorsRouter({ ...strategy, records }, identify),
      frameworksRouter({ ...strategy, records, partnershipLedgers }, identify),
      crosswalkRouter({ ...strategy, records, partnershipLedgers }, identify),
      forecastsRouter({ ...strategy, records, partnershipLedgers }, identify),
      maturityRouter({ ...strategy, records, partnershipLedgers }, identify),
      frameworkFilesRouter({ ...strategy, records, partnershipLedgers, scratch }, identify),
    ],
    endReading: imports.endReading,
    async close() {
      guessing.close();
      stopTelling();
      await imports.close();
      await mail.close();
      await sweep.stop();
      await people.close();
    },
  };
}
