import type * as Y from 'yjs';
import type { moveFramework, previewMove } from '../../shared/api/crosswalk.ts';
import type { BodyOf, QueryOf, ResponseOf } from '../../shared/api/endpoint.ts';
import { Problem } from '../../shared/errors.ts';
import { carryingPairs, type Pair, pairsBetween, tagsGained } from '../../shared/evidence/crosswalk.ts';
import type { Framework } from '../../shared/evidence/framework.ts';
import { limits } from '../../shared/limits.ts';
import { setTag } from '../../shared/strategy/edit.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { objectivesOf } from '../../shared/strategy/strategy.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import { pairsOf, twoFrameworks } from './crosswalk.ts';
import type { FrameworkParts } from './parts.ts';

interface Way {
  from: Framework;
  pairs: readonly Pair[];
}

/** What a move would add. @throws Problem `not-found`; `invalid-request` naming the framework that there is not */
export async function viewMove(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  asked: QueryOf<typeof previewMove>,
): Promise<ResponseOf<typeof previewMove>> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const way = await wayOf(parts, partnershipId, asked);
  const found: ResponseOf<typeof previewMove> = { objectives: [], indicators: [], unmatched: [], unread: [] };
  for (const { id: strategyId, title } of await parts.register.list(partnershipId)) {
    try {
      const { strategy } = await parts.documents.read(strategyId, readStrategy);
      const of = { strategyId, strategyTitle: strategy.title };
      for (const objective of objectivesOf(strategy)) {
        const carrier = carrierOf(objective, way);
        if (carrier) found.objectives.push({ ...of, ...carrier });
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      found.unread.push(title);
    }
  }
  for (const { id, value } of await ownIndicators(new PartnershipRecords(parts.records, partnershipId))) {
    const carrier = carrierOf({ id, title: value.title, tags: value.tags }, way);
    if (carrier) found.indicators.push(carrier);
  }
  const carried = new Set([...found.objectives, ...found.indicators].flatMap(({ has }) => has));
  const matched = new Set(way.pairs.map(({ from }) => from));
  found.unmatched = way.from.items
    .filter(({ id }) => carried.has(id) && !matched.has(id))
    .map(({ id, title }) => ({ id, title }));
  return found;
}

/**
 * Adds the newer framework's tags to whatever carries the older one's: in each strategy one change of its live document, and one
 * write for the indicators. It works from what is there at that moment, so a second time it changes nothing.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming the framework that there is not
 */
export async function move(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  asked: BodyOf<typeof moveFramework>,
): Promise<ResponseOf<typeof moveFramework>> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'keep-frameworks');
  const { pairs } = await wayOf(parts, partnershipId, asked);
  const did = { objectives: 0, indicators: 0, tags: 0, failed: [] as string[] };
  for (const { id: strategyId, title } of await parts.register.list(partnershipId)) {
    try {
      // Most strategies may have nothing to gain, and those are not written.
      if ((await parts.documents.read(strategyId, (doc) => gaining(doc, pairs))).length === 0) continue;
      const gained = await parts.documents.edit(strategyId, person.id, (doc) => {
        const all = gaining(doc, pairs);
        for (const { id, gains } of all) for (const tag of gains) setTag(doc, id, tag, true);
        return all;
      });
      did.objectives += gained.length;
      did.tags += gained.reduce((sum, { gains }) => sum + gains.length, 0);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      did.failed.push(title);
    }
  }
  const indicators = await moveIndicators(parts, person, partnershipId, pairs);
  did.indicators = indicators.length;
  did.tags += indicators.reduce((sum, { gains }) => sum + gains.length, 0);
  if (indicators.length > 0) parts.bus.announce({ kind: 'partnership', partnershipId });
  return did;
}

async function moveIndicators(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  pairs: readonly Pair[],
): Promise<{ gains: string[] }[]> {
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  return withRetries(async () => {
    const gaining = (await ownIndicators(partnership)).flatMap((record) => {
      const { gains } = tagsGained(record.value.tags, pairs, limits.tagsPerObjective);
      return gains.length === 0 ? [] : [{ record, gains }];
    });
    const by = { changedAt: parts.clock().toISOString(), changedBy: person.id };
    const writes = gaining.map(({ record, gains }) =>
      partnership.changing<'own-indicator'>(record, { tags: [...record.value.tags, ...gains], ...by }),
    );
    if (writes.length > 0) await partnership.write(writes);
    return gaining;
  });
}

/** Signed pairs that lead to an item in use. */
async function wayOf(
  parts: FrameworkParts,
  partnershipId: string,
  asked: { from: string; to: string; related?: 'include' | 'leave-out' | undefined },
): Promise<Way> {
  const { from, to } = await twoFrameworks(parts, partnershipId, asked);
  if (to.status === 'archived') {
    throw new Problem('wrong-state', `“${to.title}” is no longer used here, so nothing moves to it.`);
  }
  const inUse = { ...to, items: to.items.filter(({ retired }) => !retired) };
  const signed = pairsBetween(await pairsOf(parts, partnershipId), from, inUse);
  return { from, pairs: carryingPairs(signed, asked.related === 'include') };
}

function carrierOf(
  { id, title, tags }: { id: string; title: string; tags: readonly string[] },
  { from, pairs }: Way,
) {
  const has = tags.filter((tag) => tag.startsWith(`${from.id}/`));
  if (has.length === 0) return null;
  return { id, title, has, ...tagsGained(tags, pairs, limits.tagsPerObjective) };
}

function gaining(doc: Y.Doc, pairs: readonly Pair[]): { id: string; gains: string[] }[] {
  return objectivesOf(readStrategy(doc).strategy).flatMap(({ id, tags }) => {
    const { gains } = tagsGained(tags, pairs, limits.tagsPerObjective);
    return gains.length === 0 ? [] : [{ id, gains }];
  });
}

/** Those in use. */
async function ownIndicators(partnership: PartnershipRecords) {
  return (await partnership.all('own-indicator')).filter(({ value }) => value.retiredAt === null);
}
