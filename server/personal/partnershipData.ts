import type { OwnData } from '../../shared/api/personal.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { formerWords } from '../../shared/comments/deletedWords.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import { organisationNames } from '../people/organisations.ts';
import { type PartnershipKinds, partnershipKinds } from '../people/partnershipKinds.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { StoredRecord } from '../store/port.ts';
import { isNamedIn, partsNaming } from './naming.ts';
import type { Copied } from './ownData.ts';
import type { PersonalParts } from './parts.ts';
import { isHidden, unrevealedForecasts } from './unrevealedForecasts.ts';

type InPartnership = OwnData['partnerships'][number];
type Kept = InPartnership['signed'];

/** What is told in its own words, or says nothing of the person but who they are. */
const toldApart: readonly string[] = ['member', 'former-member', 'sign-in-link'];

/** What a partnership holds about somebody; undefined where that is nothing. `ids` are all that they signed with. */
export async function partnershipData(
  parts: PersonalParts,
  partnershipId: string,
  { personId, reads, ids }: Copied & { ids: ReadonlySet<string> },
): Promise<InPartnership | undefined> {
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const [own, member, former, names, strategies] = await Promise.all([
    partnership.get('partnership', partnershipId),
    partnership.get('member', personId),
    partnership.get('former-member', personId),
    organisationNames(partnership),
    partnership.all('strategy'),
  ]);
  if (!own) return undefined;
  const whose = { ids, isMember: member !== undefined };
  const signed = await entriesOf(parts, partnershipLedgerId(partnershipId), whose);
  const hidden = await unrevealedForecasts(parts, partnership);
  const found: InPartnership = {
    id: partnershipId,
    name: own.value.name,
    membership: member
      ? {
          role: member.value.role,
          organisation: names.get(member.value.organisationId)?.name ?? '',
          joinedAt: member.value.joinedAt,
        }
      : null,
    left: former ? { at: former.value.removedAt, removed: former.value.removedBy !== personId } : null,
    records: await recordsNaming(partnership, ids),
    signed: signed.filter(
      (entry) => !isHidden(entry, hidden) || (reads === 'themselves' && ids.has(String(entry.personId))),
    ),
    strategies: [],
  };
  for (const { id, value } of strategies) {
    const strategy = {
      ...{ id, title: value.title },
      signed: await entriesOf(parts, id, whose),
      comments: await commentsOf(parts, commentLedgerId(id), whose),
      versions: await versionsNaming(parts, id, ids),
    };
    if (strategy.signed.length + strategy.comments.length + strategy.versions.length > 0) {
      found.strategies.push(strategy);
    }
  }
  const { membership, left, records } = found;
  const said = found.signed.length + found.strategies.length;
  const isEmpty = !membership && !left && records.length + said === 0;
  return isEmpty ? undefined : found;
}

async function recordsNaming(
  partnership: PartnershipRecords,
  ids: ReadonlySet<string>,
): Promise<InPartnership['records']> {
  const kinds = Object.keys(partnershipKinds).filter((kind) => !toldApart.includes(kind));
  const found: InPartnership['records'] = [];
  for (const kind of kinds as (keyof PartnershipKinds)[]) {
    for (const { id, value } of (await partnership.all(kind)) as StoredRecord[]) {
      const named = partsNaming(value, ids);
      if (named.length > 0) found.push({ kind, id, parts: named as Kept });
    }
  }
  return found;
}

/**
 * Entries of a ledger that they signed and, while they are a member and may read those of others, that name them. As they
 * are kept, whichever version wrote them.
 */
async function entriesOf(
  { ledgers }: PersonalParts,
  ledgerId: string,
  { ids, isMember }: { ids: ReadonlySet<string>; isMember: boolean },
): Promise<Kept> {
  const { items } = await ledgers.read<Kept[number]>(ledgerId);
  return items
    .map(({ value }) => value)
    .filter((value) => ids.has(String(value.personId)) || (isMember && isNamedIn(value, ids)));
}

/** As `entriesOf`; of what others said, only the words that stand: those they took back are nobody’s to read. */
async function commentsOf(
  parts: PersonalParts,
  ledgerId: string,
  whose: { ids: ReadonlySet<string>; isMember: boolean },
): Promise<Kept> {
  const all = await entriesOf(parts, ledgerId, whose);
  const { entries, threads } = await parts.comments.read(ledgerId);
  const former = formerWords(entries, threads);
  return all.filter(({ id, personId }) => whose.ids.has(String(personId)) || !former.has(String(id)));
}

async function versionsNaming(
  { history }: PersonalParts,
  strategyId: string,
  ids: ReadonlySet<string>,
): Promise<Kept> {
  const found: Kept = [];
  let before: string | undefined;
  do {
    const page: Awaited<ReturnType<typeof history.versions>> = await history.versions(
      strategyId,
      before === undefined ? {} : { before },
    );
    for (const { facts } of page.items) if (isNamedIn(facts, ids)) found.push(facts as Kept[number]);
    before = page.next;
  } while (before !== undefined);
  return found;
}
