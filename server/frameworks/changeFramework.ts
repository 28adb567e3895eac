import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { changeFramework as endpoint } from '../../shared/api/frameworks.ts';
import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { libraryOf } from './libraryOf.ts';
import { editFramework, type FrameworkAddress } from './ownRecord.ts';
import type { FrameworkParts } from './parts.ts';
import { insistOlder, insistTitle } from './placing.ts';

const fields = ['title', 'version', 'source', 'sourceUrl', 'supersedes'] as const;

/** Changes what is said about a framework. @throws Problem as `editFramework`; `invalid-request` naming the field */
export async function changeFramework(
  parts: FrameworkParts,
  person: Person,
  address: FrameworkAddress,
  body: BodyOf<typeof endpoint>,
): Promise<void> {
  await editFramework(parts, person, address, async (before, partnership) => {
    const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
    const after = { ...before, ...given };
    await insistTitle(partnership, after, address.frameworkId);
    const frameworks = (await libraryOf(parts, address.partnershipId)).frameworks();
    insistOlder(frameworks, address.frameworkId, body.supersedes);
    return {
      next: given,
      changes: fields.map((field) => ({
        item: null,
        field,
        before: before[field] ?? '',
        after: after[field] ?? '',
      })),
    };
  });
}

/** Takes a framework out of use, or brings it back. @throws Problem as `editFramework`; `wrong-state` where it is so already */
export async function archiveFramework(
  parts: FrameworkParts,
  person: Person,
  address: FrameworkAddress,
  archived: boolean,
): Promise<void> {
  await editFramework(parts, person, address, async (before, partnership) => {
    insistOther((before.archivedAt !== null) === archived, archived);
    if (!archived) await insistTitle(partnership, before, address.frameworkId);
    return {
      next: archived
        ? { archivedAt: parts.clock().toISOString(), archivedBy: person.id }
        : { archivedAt: null, archivedBy: null },
      changes: [useChange(null, archived)],
    };
  });
}

/** @throws Problem `wrong-state` */
export function insistOther(isSo: boolean, outOfUse: boolean): void {
  if (!isSo) return;
  throw new Problem('wrong-state', `It is ${outOfUse ? 'out of' : 'in'} use already. Nothing was changed.`);
}

export function useChange(item: string | null, outOfUse: boolean) {
  const [before, after] = outOfUse ? ['in use', 'out of use'] : ['out of use', 'in use'];
  return { item, field: 'use', before, after } as const;
}
