import type * as api from '../../shared/api/crosswalk.ts';
import type { BodyOf, ResponseOf } from '../../shared/api/endpoint.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { pairsBetween, standingPairs, suggestedPairs } from '../../shared/evidence/crosswalk.ts';
import type { Framework } from '../../shared/evidence/framework.ts';
import { newId } from '../../shared/ids.ts';
import type { CrosswalkPair } from '../../shared/ledger/crosswalkPair.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import { signatureView } from '../ledger/signatureView.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { Names } from '../strategy/ports.ts';
import { libraryOf } from './libraryOf.ts';
import type { FrameworkParts } from './parts.ts';

/** @throws Problem `not-found`; `invalid-request` naming the framework that there is not */
export async function viewCrosswalk(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  asked: { from: string; to: string },
): Promise<ResponseOf<typeof api.getCrosswalk>> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const { from, to } = await twoFrameworks(parts, partnershipId, asked);
  const said = pairsBetween(await pairsOf(parts, partnershipId), from, to);
  const names = await parts.partnerships.names(
    partnershipId,
    said.map(({ personId }) => personId),
  );
  return {
    pairs: said.map((pair) => viewOf(pair, names)),
    suggestions: suggestedPairs(from, to, said),
  };
}

/**
 * Signs what an item is in another framework. Where the same person says the same again, what stands stays as it is.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming the item
 */
export async function signPair(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  { from, to, kind, note = '' }: BodyOf<typeof api.signPair>,
): Promise<api.SignedPair> {
  const access = await allowedInPartnership(parts.access, person.id, partnershipId, 'keep-frameworks');
  const library = await libraryOf(parts, partnershipId);
  const older = library.item(from);
  const newer = library.item(to);
  if (!older) throw invalidField('from', 'No framework has an aim of that id. Nothing was saved.');
  if (!newer) throw invalidField('to', 'No framework has an aim of that id. Nothing was saved.');
  if (older.framework.id === newer.framework.id) {
    throw invalidField('to', 'Both aims are of one framework. Choose one of another. Nothing was saved.');
  }
  const pair: CrosswalkPair = {
    type: 'crosswalk-pair',
    id: newId(),
    personId: person.id,
    organisationId: access.organisationId,
    at: parts.clock().toISOString(),
    from,
    to,
    kind,
    note,
  };
  const before = (await pairsOf(parts, partnershipId)).find((each) => each.from === from && each.to === to);
  const same = before?.kind === kind && before.note === note && before.personId === person.id;
  if (!same) {
    await parts.partnershipLedgers.append(partnershipLedgerId(partnershipId), [pair]);
    parts.bus.announce({ kind: 'partnership', partnershipId });
  }
  return viewOf(same ? before : pair, await parts.partnerships.names(partnershipId, [person.id]));
}

/** The pairs that stand, of all frameworks. */
export async function pairsOf(
  { partnershipLedgers }: Pick<FrameworkParts, 'partnershipLedgers'>,
  partnershipId: string,
): Promise<CrosswalkPair[]> {
  const { entries } = await partnershipLedgers.read(partnershipLedgerId(partnershipId));
  return standingPairs(entries.filter((entry) => entry.type === 'crosswalk-pair'));
}

/** @throws Problem `invalid-request` naming the one that there is not, or `to` where both are one */
export async function twoFrameworks(
  parts: FrameworkParts,
  partnershipId: string,
  asked: { from: string; to: string },
): Promise<{ from: Framework; to: Framework }> {
  const frameworks = (await libraryOf(parts, partnershipId)).frameworks();
  const found = (field: 'from' | 'to') => {
    const framework = frameworks.find(({ id }) => id === asked[field]);
    if (framework) return framework;
    throw invalidField(field, 'There is no framework of that id. GET /api/frameworks lists them.');
  };
  const [from, to] = [found('from'), found('to')];
  if (from === to) throw new Problem('invalid-request', 'Name two frameworks.', [twice]);
  return { from, to };
}

const twice = { path: 'to', message: 'This is the same framework. Choose another.' };

function viewOf(pair: CrosswalkPair, names: Names): api.SignedPair {
  const { from, to, kind, note } = pair;
  return { from, to, kind, note, ...signatureView(pair, names) };
}
