import { Problem } from '../../../shared/errors.ts';
import type { Person } from '../../people/access.ts';
import { allowedInPartnership } from '../../people/allowed.ts';
import { PartnershipRecords } from '../../people/partnershipRecords.ts';
import { withRetries } from '../../people/retry.ts';
import type { KeptTemplate } from '../../people/templateKinds.ts';
import type { SessionParts } from '../parts.ts';

/** The id of the one record that holds them. */
const kept = 'kept';

export type TemplateParts = Pick<SessionParts, 'records' | 'access' | 'bus' | 'clock'>;

/** A partnership’s own templates. @throws Problem `not-found`, `role-too-low` */
export async function templatesOf(
  { access, records }: TemplateParts,
  person: Person,
  partnershipId: string,
): Promise<readonly KeptTemplate[]> {
  await allowedInPartnership(access, person.id, partnershipId, 'facilitate');
  const found = await new PartnershipRecords(records, partnershipId).get('session-templates', kept);
  return found?.value.templates ?? [];
}

/**
 * Changes the templates of a partnership; `decide` is asked again where somebody else’s change came between. A problem
 * that it returns is final.
 * @throws Problem `not-found`, `role-too-low`, and what `decide` throws or returns
 */
export async function changeTemplates(
  { access, records, bus }: TemplateParts,
  person: Person,
  partnershipId: string,
  decide: (before: readonly KeptTemplate[]) => KeptTemplate[] | Problem,
): Promise<void> {
  const partnership = new PartnershipRecords(records, partnershipId);
  const refused = await withRetries(async () => {
    await allowedInPartnership(access, person.id, partnershipId, 'facilitate');
    const before = await partnership.get('session-templates', kept);
    const templates = decide(before?.value.templates ?? []);
    if (templates instanceof Problem) return templates;
    if (!before) await partnership.write([partnership.adding('session-templates', kept, { templates })]);
    else if (templates.length > 0)
      await partnership.write([partnership.changing<'session-templates'>(before, { templates })]);
    else await partnership.write([partnership.removing(before)]);
    return undefined;
  });
  if (refused) throw refused;
  bus.announce({ kind: 'partnership', partnershipId });
}

/** @throws Problem `not-found` */
export function templateIn(templates: readonly KeptTemplate[], id: string): KeptTemplate {
  const found = templates.find((each) => each.id === id);
  if (found) return found;
  throw new Problem(
    'not-found',
    'This partnership has no template of that id: somebody may have deleted it. Nothing was changed.',
  );
}

/** Two of one name could not be told apart. @throws Problem `wrong-state` naming `name` */
export function insistOwnName(templates: readonly KeptTemplate[], name: string, exceptId?: string): void {
  const key = (each: string) => each.toLowerCase();
  if (!templates.some((each) => each.id !== exceptId && key(each.name) === key(name))) return;
  const message = `There is a template “${name}” already. Take its place, or choose another name. Nothing was changed.`;
  throw new Problem('wrong-state', message, [{ path: 'name', message }]);
}
