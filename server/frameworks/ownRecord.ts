import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { FrameworkChange, OwnFrameworkValue } from '../people/frameworkKinds.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import type { FrameworkParts } from './parts.ts';
import { recorded } from './recorded.ts';

export interface FrameworkAddress {
  partnershipId: string;
  frameworkId: string;
}

/** What becomes of a framework, and which words of it are other ones. */
export interface Decided {
  next: Partial<OwnFrameworkValue>;
  changes: readonly Pick<FrameworkChange, 'item' | 'field' | 'before' | 'after'>[];
}

/**
 * Changes a framework of the partnership's own, and keeps what was said before.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` for one of everybody's; and what `decide` throws
 */
export async function editFramework(
  parts: FrameworkParts,
  person: Person,
  { partnershipId, frameworkId }: FrameworkAddress,
  decide: (before: OwnFrameworkValue, partnership: PartnershipRecords) => Promise<Decided> | Decided,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'keep-frameworks');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  await withRetries(async () => {
    const before = await partnership.get('own-framework', frameworkId);
    if (!before) throw notOwn(parts, frameworkId);
    const { next, changes } = await decide(before.value, partnership);
    const signed = { at: parts.clock().toISOString(), by: person.id };
    const all = recorded(before.value.changes, changes, signed);
    await partnership.write([partnership.changing<'own-framework'>(before, { ...next, changes: all })]);
  });
  parts.bus.announce({ kind: 'partnership', partnershipId });
}

function notOwn({ library }: FrameworkParts, frameworkId: string): Problem {
  const everybodys = library.frameworks().find(({ id }) => id === frameworkId);
  if (!everybodys) return new Problem('not-found', 'This partnership has no framework of that id.');
  return new Problem(
    'wrong-state',
    `“${everybodys.title}” is everybody’s and can’t be changed here. Sign a note to say what an aim means in your place, or make a framework of your own. Nothing was changed.`,
  );
}
