import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { ErrorPage } from './ErrorPage.tsx';
import { FirstLoad } from './FirstLoad.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { Root } from './Root.tsx';

/** A page is fetched when it is first gone to; its module exports it under the file's name. */
function page<Name extends string>(name: Name, load: () => Promise<Record<Name, ComponentType>>) {
  return async () => ({ Component: (await load())[name] });
}

const strategyPage = page('StrategyPage', () => import('../strategy/StrategyPage.tsx'));

/** For people who are signed in. */
const rooms: RouteObject[] = [
  { path: '/', lazy: page('HomePage', () => import('../people/HomePage.tsx')) },
  { path: '/inbox', lazy: page('InboxPage', () => import('../inbox/InboxPage.tsx')) },
  { path: '/account', lazy: page('AccountPage', () => import('../people/AccountPage.tsx')) },
  { path: '/p/:p', lazy: page('PartnershipPage', () => import('../people/PartnershipPage.tsx')) },
  {
    path: '/p/:p/frameworks',
    lazy: page('FrameworksPage', () => import('../frameworks/FrameworksPage.tsx')),
  },
  {
    path: '/p/:p/frameworks/file',
    lazy: page('FrameworkFilePage', () => import('../frameworks/FrameworkFilePage.tsx')),
  },
  {
    path: '/p/:p/frameworks/:f',
    lazy: page('FrameworkPage', () => import('../frameworks/FrameworkPage.tsx')),
  },
  {
    path: '/p/:p/frameworks/move/:f',
    lazy: page('MovePage', () => import('../frameworks/MovePage.tsx')),
  },
  {
    path: '/p/:p/frameworks/:f/:i',
    lazy: page('ItemPage', () => import('../frameworks/ItemPage.tsx')),
  },
  { path: '/s/:s', lazy: strategyPage },
  { path: '/s/:s/o/:id', lazy: strategyPage },
  { path: '/s/:s/board', lazy: page('BoardPage', () => import('../board/BoardPage.tsx')) },
  { path: '/s/:s/evidence', lazy: page('LibraryPage', () => import('../evidence/library/LibraryPage.tsx')) },
  {
    path: '/s/:s/evidence/i/:i',
    lazy: page('IndicatorPage', () => import('../evidence/indicator/IndicatorPage.tsx')),
  },
  {
    path: '/s/:s/evidence/import',
    lazy: page('ImportPage', () => import('../evidence/imports/ImportPage.tsx')),
  },
  {
    path: '/s/:s/evidence/import/:m',
    lazy: page('OneImportPage', () => import('../evidence/imports/OneImportPage.tsx')),
  },
  {
    path: '/s/:s/foresight',
    lazy: page('FuturePage', () => import('../foresight/future/FuturePage.tsx')),
  },
  {
    path: '/s/:s/foresight/checks',
    lazy: page('ChecksPage', () => import('../foresight/checks/ChecksPage.tsx')),
  },
  {
    path: '/s/:s/foresight/maturity',
    lazy: page('MaturityPage', () => import('../foresight/maturity/MaturityPage.tsx')),
  },
  {
    path: '/s/:s/foresight/coverage',
    lazy: page('CoveragePage', () => import('../foresight/coverage/CoveragePage.tsx')),
  },
  {
    path: '/s/:s/foresight/forecasts',
    lazy: page('ForecastsPage', () => import('../foresight/forecasts/ForecastsPage.tsx')),
  },
  { path: '/s/:s/sessions', lazy: page('SessionsPage', () => import('../session/plan/SessionsPage.tsx')) },
  {
    path: '/s/:s/sessions/new',
    lazy: page('PlanPage', () => import('../session/plan/PlanPage.tsx')),
  },
  {
    path: '/s/:s/sessions/:id',
    lazy: page('RecordPage', () => import('../session/record/RecordPage.tsx')),
  },
  { path: '/s/:s/catch-up', lazy: page('CatchUpPage', () => import('../catchUp/CatchUpPage.tsx')) },
  { path: '/s/:s/history', lazy: page('HistoryPage', () => import('../history/HistoryPage.tsx')) },
  { path: '/s/:s/history/:v', lazy: page('VersionPage', () => import('../history/VersionPage.tsx')) },
];

/** Every primitive in every state, for whoever works on the looks. Not part of a build. */
if (import.meta.env.DEV) {
  rooms.push({ path: '/_gallery', lazy: page('GalleryPage', () => import('../gallery/GalleryPage.tsx')) });
}

/** Open to everybody. */
const doors: RouteObject[] = [
  { path: '/join/:token', lazy: page('JoinPage', () => import('../people/JoinPage.tsx')) },
  { path: '/sign-in', lazy: page('SignInPage', () => import('../people/SignInPage.tsx')) },
  { path: '/sign-in/:token', lazy: page('SignInLinkPage', () => import('../people/SignInLinkPage.tsx')) },
  { path: '/live/:id/run', lazy: page('RunPage', () => import('../session/run/RunPage.tsx')) },
  {
    path: '/live/:id/screen',
    lazy: page('ScreenPage', () => import('../session/screen/ScreenPage.tsx')),
  },
  {
    path: '/live/:id/record',
    lazy: page('RoomRecordPage', () => import('../session/record/RoomRecordPage.tsx')),
  },
  { path: '*', Component: NotFoundPage },
];

/**
 * An error in a room leaves the workspace standing, with what was read from the server: somebody offline who goes to a
 * room that can't be fetched can go back to their strategy.
 */
const workspace: RouteObject = {
  lazy: page('Workspace', () => import('./Workspace.tsx')),
  children: [{ ErrorBoundary: ErrorPage, children: rooms }],
};

/** Every address of the app. An error in a page leaves what is around it (announcements, progress) standing. */
export const routes: RouteObject[] = [
  {
    Component: Root,
    ErrorBoundary: ErrorPage,
    HydrateFallback: FirstLoad,
    children: [{ ErrorBoundary: ErrorPage, children: [...doors, workspace] }],
  },
];
