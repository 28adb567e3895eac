import type { NotificationView } from '../../shared/api/inbox.ts';
import { blockPath, facilitatorPath, sessionPath, threadPath } from '../../shared/inbox/paths.ts';
import { isNamed } from '../../shared/inbox/reader.ts';
import { excerptOf, notificationWords, type Told } from '../../shared/inbox/words.ts';
import { signedIdOf } from '../../shared/ledger/signedId.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { Names } from '../strategy/ports.ts';
import { titleIn } from './blockBook.ts';
import type { Found } from './gather.ts';
import type { InboxParts } from './parts.ts';
import { mentionedBy, type Said, saidIn, wordsIn } from './said.ts';

/** Notifications as people read them: names and words are looked up for these alone. */
export async function notificationViews(
  parts: Pick<InboxParts, 'ledgers' | 'partnerships' | 'records'>,
  found: readonly Found[],
  isRead: (each: Found) => boolean,
): Promise<NotificationView[]> {
  const said = await Promise.all(found.map((each) => saidIn(parts.ledgers, each)));
  const people = new Map<string, Set<string>>();
  for (const [place, each] of found.entries()) {
    const { partnershipId } = each.surroundings.place;
    const ids = people.get(partnershipId) ?? new Set();
    people.set(partnershipId, ids);
    for (const id of [each.by, ...mentionedBy(said[place])]) ids.add(id);
  }
  const names = new Map(
    await Promise.all(
      [...people].map(
        async ([id, ids]): Promise<[string, Names]> => [id, await parts.partnerships.names(id, ids)],
      ),
    ),
  );
  return Promise.all(
    found.map(async (each, place) => {
      const known = names.get(each.surroundings.place.partnershipId);
      if (!known) throw new Error('a notification of no partnership');
      const organisationId = each.organisationId ?? (await organisationOf(parts, each));
      return viewOf({ ...each, organisationId }, said[place], known, isRead(each));
    }),
  );
}

/** Of a session only who facilitates it is kept. */
async function organisationOf(
  { records }: Pick<InboxParts, 'records'>,
  { by, surroundings }: Found,
): Promise<string | null> {
  const partnership = new PartnershipRecords(records, surroundings.place.partnershipId);
  return (await partnership.get('member', by))?.value.organisationId ?? null;
}

function viewOf(found: Found, said: Said | undefined, names: Names, read: boolean): NotificationView {
  const { id, kind, at, block, about, surroundings } = found;
  const { place, blocks, reader } = surroundings;
  const { strategyId } = reader;
  const name = names.person(found.by);
  const by = {
    personId: name === undefined ? null : found.by,
    personName: name ?? 'A former member',
    organisation: (found.organisationId && names.organisation(found.organisationId)) || 'A former partner',
  };
  const thread = 'due' in about ? about.due.id : 'news' in about ? about.news.threadId : null;
  const threadId = thread === null ? undefined : signedIdOf(strategyId, thread);
  const comment = 'news' in about ? about.news.commentId : null;
  const live = 'session' in about ? toldOf(about) : undefined;
  const told: Told = {
    ...{ kind, by: by.personName },
    personally: 'news' in about && isNamed({ ...reader, organisations: new Set() }, about.news),
    ...(said?.level === undefined ? {} : { level: said.level, withdrawn: said.withdrawn }),
    ...(said?.decision === undefined ? {} : { decision: said.decision }),
    ...('due' in about && about.due.due ? { due: about.due.due.by } : {}),
    ...(live && { session: live }),
  };
  return {
    ...{ id, kind, at, read, strategyId, target: block, by },
    partnershipId: place.partnershipId,
    partnershipName: place.partnership.name,
    strategyTitle: blocks.title,
    title: titleIn(blocks, strategyId, block),
    words: notificationWords(told),
    excerpt: excerptOf(wordsIn(said, names)),
    ...(threadId === undefined ? {} : { threadId }),
    ...(comment === null ? {} : { commentId: signedIdOf(strategyId, comment) }),
    ...(live && { sessionId: live.id }),
    path: live
      ? live.handed === 'to-you'
        ? facilitatorPath(live)
        : sessionPath(strategyId, live)
      : threadId === undefined
        ? blockPath(strategyId, block, {
            isObjective: blocks.objectives.has(block),
            isOutcome: blocks.outcomes.has(block),
          })
        : threadPath(strategyId, threadId),
  };
}

function toldOf({ session, handed }: Extract<Found['about'], { session: unknown }>) {
  const { id, title, status } = session;
  return { id, title, isOpen: status === 'open', handed };
}
