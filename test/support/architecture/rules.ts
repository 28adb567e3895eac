import { isBuiltin } from 'node:module';
import type { Import } from './imports.ts';

/** One border of the design: files that `holds` may not import what `refuses`. */
export interface Rule {
  /** Completes the sentence "FILE imports THING, but …". */
  says: string;
  holds(path: string): boolean;
  refuses(target: Import, path: string): boolean;
}

/** The places of the app. Each has a folder in client/, and only its own pages know what is inside. */
const places = [
  'strategy',
  'ledger',
  'evidence',
  'foresight',
  'frameworks',
  'session',
  'board',
  'history',
  'inbox',
  'catchUp',
  'people',
  'comments',
];

/**
 * What a folder of client/ shows to the places besides itself. A place that needs another one's part asks for it here,
 * so that the list stays the whole picture of who leans on whom. client/ui, sync, live, api and theme are for everybody.
 */
export const faces: Readonly<Record<string, readonly string[]>> = {
  app: ['Page.tsx', 'PageHeading.tsx', 'PlainPage.tsx', 'placeOf.ts', 'returnPath.ts'],
  comments: [
    'commentsWords.ts',
    'CommentCount.tsx',
    'CommentOn.tsx',
    'CommentTally.tsx',
    'CommentsFrame.tsx',
    'CommentsPanel.tsx',
    'CommentsSheet.tsx',
    'blockOf.ts',
    'commentsWords.ts',
    'desk.ts',
    'textPort.ts',
    'useDesk.ts',
    'useThreadNews.ts',
    'useThreads.ts',
  ],
  evidence: [
    'Attribution.tsx',
    'EvidenceRows.tsx',
    'FindIndicator.tsx',
    'IndicatorPicker.tsx',
    'useStrategyTree.ts',
    'summaries.ts',
    'plainNumber.ts',
    'measuresWords.ts',
    'tags/TagChoices.tsx',
    'useEvidenceNews.ts',
    'useFrameworks.ts',
  ],
  catchUp: ['Activity.tsx', 'CatchUpLink.tsx', 'useCatchUp.ts'],
  foresight: [
    'checks/RealityLine.tsx',
    'foresightPages.ts',
    'maturity/NextStep.tsx',
    'maturity/maturityWords.ts',
    'maturity/useMaturity.ts',
  ],
  ledger: [
    'RateForm.tsx',
    'RatingPanel.tsx',
    'meanings/MeaningLine.tsx',
    'rateCards.tsx',
    'stages/StageLine.tsx',
    'useRatings.ts',
    'useStageNews.ts',
  ],
  history: ['DifferenceParts.tsx', 'TextRuns.tsx'],
  people: ['AddOrganisation.tsx', 'useMe.ts', 'usePartnership.ts', 'usePeopleNews.ts', 'useStrategyHome.ts'],
  session: ['follow/SessionOnPage.tsx'],
};

/** Folders of server/ that say what each request does. They know neither how it came nor where things are kept. */
const domain = [
  'strategy',
  'history',
  'ledger',
  'comments',
  'evidence',
  'foresight',
  'frameworks',
  'imports',
  'inbox',
  'catchUp',
  'session',
  'people',
  'board',
  'mail',
  'personal',
];

/** Programs that put the parts together, so they alone choose a backend and read the environment. */
export const entries = ['server/main.ts', 'server/ownerLink.ts', 'server/backup.ts', 'server/restore.ts'];

const browserPackages = [
  'react',
  'react-dom',
  'react-router',
  '@mantine',
  '@tiptap/react',
  '@tanstack/react-query',
];
const wirePackages = ['express', 'express-rate-limit', 'helmet', 'ws', 'socket.io', 'busboy'];
const backendPackages = ['lowdb', 'classic-level', 'pg', 'ioredis', 'redis'];
const serverPackages = [
  ...wirePackages,
  ...backendPackages,
  'better-auth',
  'pino',
  'prom-client',
  'nodemailer',
];

export const rules: readonly Rule[] = [
  {
    says: 'shared/ is pure: neither React nor Node nor the server’s packages',
    holds: under('shared'),
    refuses: (target) => isNode(target) || isOneOf(target, [...browserPackages, ...serverPackages]),
  },
  {
    says: 'shared/ imports shared/ alone',
    holds: under('shared'),
    refuses: fileOutside('shared'),
  },
  {
    says: 'client/ imports client/ and shared/ alone',
    holds: under('client'),
    refuses: fileOutside('client', 'shared'),
  },
  {
    says: 'client/ runs in a browser',
    holds: under('client'),
    refuses: (target) => isNode(target) || isOneOf(target, serverPackages),
  },
  {
    says: 'no place imports another’s insides (its face is listed in test/support/architecture/rules.ts)',
    holds: under(...places.map((place) => `client/${place}`)),
    refuses: (target, path) => {
      const [top, folder = '', ...rest] = target.file?.split('/') ?? [];
      if (top !== 'client' || rest.length === 0 || folder === path.split('/')[1]) return false;
      const guarded = places.includes(folder) || folder in faces;
      return guarded && !faces[folder]?.includes(rest.join('/'));
    },
  },
  {
    says: 'ui, sync, live, api and theme serve the places and know none of them',
    holds: under('client/ui', 'client/sync', 'client/live', 'client/api', 'client/theme'),
    refuses: ({ file = '' }) => under('client/app', ...places.map((place) => `client/${place}`))(file),
  },
  {
    says: 'server/ imports server/ and shared/ alone',
    holds: under('server'),
    refuses: fileOutside('server', 'shared'),
  },
  {
    says: 'the server draws no pages',
    holds: under('server'),
    refuses: (target) => isOneOf(target, browserPackages),
  },
  {
    says: 'what a request does knows neither Express nor sockets',
    holds: under(...domain.map((folder) => `server/${folder}`)),
    refuses: (target) =>
      isOneOf(target, wirePackages) ||
      under('server/http', 'server/collab', 'server/live', 'server/launch')(target.file ?? ''),
  },
  {
    says: 'what a request does asks the store through server/store/port.ts alone',
    holds: under(...domain.map((folder) => `server/${folder}`)),
    refuses: (target) =>
      isOneOf(target, backendPackages) ||
      (under('server/store')(target.file ?? '') && target.file !== 'server/store/port.ts'),
  },
  {
    says: `only ${entries.join(' and ')} know a backend`,
    holds: (path) => under('server')(path) && !under('server/store')(path) && !entries.includes(path),
    refuses: ({ file }) => /^server\/store\/[^/]+\//.test(file ?? ''),
  },
  {
    says: 'parts report to meters of their own; only server/metrics knows who counts, and server/server.ts it',
    holds: (path) => under('server')(path) && !under('server/metrics')(path) && path !== 'server/server.ts',
    refuses: (target) => isOneOf(target, ['prom-client']) || under('server/metrics')(target.file ?? ''),
  },
  {
    says: 'it runs before any package is installed, so it imports Node alone',
    holds: (path) => path.endsWith('.mjs') && !path.startsWith('test/bench/'),
    refuses: (target, path) =>
      target.package !== undefined &&
      !isNode(target) &&
      !(target.dynamic && path.endsWith('/buildWorker.mjs')),
  },
];

function under(...folders: string[]): (path: string) => boolean {
  return (path) => folders.some((folder) => path.startsWith(`${folder}/`));
}

function fileOutside(...folders: string[]): (target: Import) => boolean {
  return ({ file }) => file !== undefined && !under(...folders)(file);
}

function isNode(target: Import): boolean {
  return target.package !== undefined && isBuiltin(target.package);
}

function isOneOf(target: Import, packages: readonly string[]): boolean {
  return packages.some((name) => target.package === name || target.package?.startsWith(`${name}/`));
}
