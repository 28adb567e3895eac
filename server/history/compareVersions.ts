import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { compareVersions as endpoint } from '../../shared/api/versions.ts';
import { type CreditedChange, eachOnce } from '../../shared/history/acceptedWords.ts';
import { compareStrategies } from '../../shared/history/compare.ts';
import type { Difference } from '../../shared/history/difference.ts';
import { pictureOf } from '../../shared/history/picture.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { Names } from '../strategy/ports.ts';
import { changesCredited } from './changesCredited.ts';
import { namingOf } from './naming.ts';
import type { HistoryParts } from './parts.ts';
import { iso, peopleIn, personView, proposerView, versionView } from './versionView.ts';

/**
 * What became of each block between two versions, or a version and now, who changed it, and whose words they accepted.
 * @throws Problem `not-found`
 */
export async function compareVersions(
  parts: HistoryParts,
  person: Person,
  strategyId: string,
  asked: { from: string; to: string },
): Promise<ResponseOf<typeof endpoint>> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const from = await parts.history.open(strategyId, asked.from);
  const to = asked.to === 'now' ? undefined : await parts.history.open(strategyId, asked.to);
  const now = to ? undefined : await parts.history.now(strategyId);
  const moments = [from.facts.at, to ? to.facts.at : parts.clock().getTime()].sort((a, b) => a - b);
  const [earlier = 0, later = 0] = moments;
  const changes = await changesCredited(parts, strategyId, earlier, later);
  const people = peopleIn(to ? [from, to] : [from], changes);
  const [names, { overlay }] = await Promise.all([
    parts.partnerships.names(partnershipId, people),
    parts.partnerships.facts(partnershipId),
  ]);
  const library = parts.library.over(overlay);
  const after = to?.doc ?? now;
  const differences = after
    ? compareStrategies(pictureOf(from.doc), pictureOf(after), namingOf(library, names))
    : [];
  from.doc.destroy();
  after?.destroy();
  return {
    from: versionView(from, names),
    to: to ? versionView(to, names) : null,
    differences: differences.map((difference) => ({
      of: difference.of,
      id: difference.id === '' ? null : difference.id,
      title: difference.title,
      parts: difference.parts,
      people: peopleOf(difference, changes, names),
    })),
  };
}

/** Each once, the last one to change it first. */
function peopleOf({ of, id }: Difference, changes: readonly CreditedChange[], names: Names) {
  const people = new Map<string, Pick<CreditedChange, 'from' | 'to' | 'wordsBy'>>();
  for (const change of changes) {
    if (change.of !== of || change.id !== id) continue;
    const known = people.get(change.by) ?? change;
    people.set(change.by, {
      from: Math.min(known.from, change.from),
      to: Math.max(known.to, change.to),
      wordsBy: eachOnce([...known.wordsBy, ...change.wordsBy]),
    });
  }
  return [...people]
    .sort(([, a], [, b]) => b.to - a.to)
    .map(([by, { from, to, wordsBy }]) => ({
      ...personView(by, names),
      wordsBy: wordsBy.map((each) => proposerView(each, names)),
      ...{ from: iso(from), to: iso(to) },
    }));
}
