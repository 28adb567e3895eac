import * as Y from 'yjs';
import type { CatchUp, getCatchUp } from '../../shared/api/catchUp.ts';
import type { QueryOf } from '../../shared/api/endpoint.ts';
import type { Deed } from '../../shared/catchUp/deed.ts';
import { groupsOf } from '../../shared/catchUp/groups.ts';
import { mentionedIn } from '../../shared/comments/mentions.ts';
import { invalidField } from '../../shared/errors.ts';
import { compareStrategies } from '../../shared/history/compare.ts';
import type { Difference } from '../../shared/history/difference.ts';
import { pictureOf } from '../../shared/history/picture.ts';
import { limits } from '../../shared/limits.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import { blockTitles } from '../history/blockTitles.ts';
import { namingOf } from '../history/naming.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { Names } from '../strategy/ports.ts';
import { deedsSince } from './deedsSince.ts';
import { groupView } from './groupView.ts';
import type { CatchUpParts } from './parts.ts';
import { lastHere, seenAt } from './seen.ts';

/**
 * What others did in a strategy since somebody was last here, or since another moment; of one target, what anybody did.
 * @throws Problem `not-found`; `invalid-request` naming `since` for the future
 */
export async function catchUp(
  parts: CatchUpParts,
  person: Person,
  strategyId: string,
  { since: asked, target }: QueryOf<typeof getCatchUp>,
): Promise<CatchUp> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const now = parts.clock();
  const until = now.toISOString();
  if (asked !== undefined && Date.parse(asked) > now.getTime()) {
    throw invalidField('since', 'That is in the future. Leave it out, or give a moment that has passed.');
  }
  const seen = await seenAt(parts, person.id, strategyId);
  const since =
    asked !== undefined
      ? new Date(asked).toISOString()
      : target !== undefined
        ? new Date(now.getTime() - limits.activityMs).toISOString()
        : await lastHere(parts, person.id, access.partnershipId, strategyId);
  const all = await deedsSince(parts, strategyId, since);
  const deeds = all.filter(({ block, by }) => (target === undefined ? by !== person.id : block === target));
  const names = await parts.partnerships.names(access.partnershipId, peopleIn(deeds));
  const [{ strategy, titles }, differences] = await Promise.all([
    parts.documents.read(strategyId, (doc) => ({ ...readStrategy(doc), titles: blockTitles(doc) })),
    target === undefined && deeds.some(({ what }) => what === 'changed')
      ? differencesSince(parts, strategyId, { since, partnershipId: access.partnershipId, names })
      : [],
  ]);
  const titleOf = (id: string) => titles.get(id);
  const groups = groupsOf({ strategyId, strategy, deeds, differences, titleOf });
  return { since, until, seenAt: seen, groups: groups.map((group) => groupView(strategyId, group, names)) };
}

function peopleIn(deeds: readonly Deed[]): Set<string> {
  return new Set(
    deeds.flatMap(({ by, proposedBy, said }) => [
      by,
      ...(proposedBy === null ? [] : [proposedBy]),
      ...mentionedIn(said),
    ]),
  );
}

/** How the words differ from those of then; everything is new where there were none. */
async function differencesSince(
  { history, library, partnerships }: CatchUpParts,
  strategyId: string,
  { since, partnershipId, names }: { since: string; partnershipId: string; names: Names },
): Promise<Difference[]> {
  const [then, now, { overlay }] = await Promise.all([
    history.standingAt(strategyId, Date.parse(since)),
    history.now(strategyId),
    partnerships.facts(partnershipId),
  ]);
  const before = then ?? new Y.Doc();
  const naming = namingOf(library.over(overlay), names);
  const differences = compareStrategies(pictureOf(before), pictureOf(now), naming);
  before.destroy();
  now.destroy();
  return differences;
}
