import type * as Y from 'yjs';
import type { CommentView, ThreadView } from '../../shared/api/threads.ts';
import { passageLookup } from '../../shared/comments/anchorPassage.ts';
import { targetOf } from '../../shared/comments/targetOf.ts';
import type { ThreadStanding } from '../../shared/comments/threadStanding.ts';
import type { ThreadTarget } from '../../shared/comments/threadTarget.ts';
import { readSignedId } from '../../shared/ledger/signedId.ts';
import type { Access } from '../people/access.ts';
import { commentIn, threadIn } from './address.ts';
import type { CommentPicture } from './commentLedgers.ts';
import type { CommentParts } from './parts.ts';
import { commentView, peopleIn, type ThreadPlace, threadView } from './threadView.ts';

type Parts = Pick<CommentParts, 'documents' | 'ledgers' | 'partnerships'>;

/** In which strategy, and as whom. */
export interface Reader {
  strategyId: string;
  access: Access;
}

/** So many threads are put together without anybody else having a turn. */
const inOneGo = 200;

/** Threads as they are read: with names as they are now, and with where each belongs in the document as it is now. */
export async function viewThreads(
  parts: Parts,
  { strategyId, access }: Reader,
  threads: readonly ThreadStanding[],
): Promise<ThreadView[]> {
  if (threads.length === 0) return [];
  const names = await parts.partnerships.names(access.partnershipId, peopleIn(threads));
  const reading = { strategyId, personId: access.personId, names };
  const places = await placesIn(parts, strategyId, threads);
  const views: ThreadView[] = [];
  for (const [index, thread] of threads.entries()) {
    views.push(threadView(thread, places[index] ?? nowhere, reading));
    if (index % inOneGo === inOneGo - 1) await othersFirst();
  }
  return views;
}

/** Where each of these threads belongs, in their order. */
export async function placesIn(
  parts: Pick<Parts, 'documents' | 'ledgers'>,
  strategyId: string,
  threads: readonly ThreadStanding[],
): Promise<ThreadPlace[]> {
  const rated = await ratedIn(parts, strategyId, threads);
  const places: ThreadPlace[] = [];
  for (let from = 0; from < threads.length; from += inOneGo) {
    const some = threads.slice(from, from + inOneGo);
    places.push(
      ...(await parts.documents.read(strategyId, (doc) => placesOf({ strategyId, doc, rated }, some))),
    );
    if (from + inOneGo < threads.length) await othersFirst();
  }
  return places;
}

/** Whoever waits has a turn before the rest is put together. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** One thread as it is now. @throws Problem `not-found` */
export async function viewThread(
  parts: Parts,
  reader: Reader,
  { picture, entryId }: { picture: CommentPicture; entryId: string },
): Promise<ThreadView> {
  const [view] = await viewThreads(parts, reader, [threadIn(picture, entryId)]);
  return view as ThreadView;
}

/** One comment as it is now. @throws Problem `not-found` */
export async function viewComment(
  { partnerships }: Pick<Parts, 'partnerships'>,
  { strategyId, access }: Reader,
  { picture, entryId }: { picture: CommentPicture; entryId: string },
): Promise<CommentView> {
  const { thread, comment } = commentIn(picture, entryId);
  const names = await partnerships.names(
    access.partnershipId,
    peopleIn([{ ...thread, comments: [comment] }]),
  );
  return commentView(comment, thread.id, { strategyId, personId: access.personId, names });
}

/** What ratings of the strategy rate, where any of these threads is about one: the ledger is not read otherwise. */
export async function ratedIn(
  { ledgers }: Pick<Parts, 'ledgers'>,
  strategyId: string,
  threads: readonly { target: string }[],
): Promise<Parameters<typeof targetOf>[0]['rated']> {
  const entryOf = (target: string) => {
    const named = readSignedId(target);
    return named?.strategyId === strategyId ? named.entryId : undefined;
  };
  if (threads.every(({ target }) => entryOf(target) === undefined)) return () => undefined;
  const { byId } = await ledgers.read(strategyId);
  return (target) => byId.get(entryOf(target) ?? '')?.rating;
}

const nowhere: ThreadPlace = {
  on: { kind: 'strategy', title: '', gone: true, part: null },
  attached: null,
  unchanged: false,
};

/** Many threads are about the same thing, whose title is then read once. */
function placesOf(
  sources: { strategyId: string; doc: Y.Doc; rated: Parameters<typeof targetOf>[0]['rated'] },
  threads: readonly ThreadStanding[],
): ThreadPlace[] {
  const known = new Map<string, Omit<ThreadTarget, 'part'>>();
  const lookUp = passageLookup(sources.doc);
  return threads.map(({ target, passage }) => {
    const found = known.get(target) ?? targetOf(sources, target) ?? nowhere.on;
    known.set(target, found);
    const on = { ...found, part: passage.anchor?.part ?? null };
    return on.gone && passage.anchor
      ? { on, attached: false, unchanged: false }
      : { on, ...lookUp(on, passage) };
  });
}
