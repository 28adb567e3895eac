import type { BodyOf } from '../../../shared/api/endpoint.ts';
import type {
  changeTemplate as changeEndpoint,
  keepTemplate as keepEndpoint,
  OwnTemplate,
} from '../../../shared/api/sessionTemplates.ts';
import { invalidField, Problem } from '../../../shared/errors.ts';
import { limits } from '../../../shared/limits.ts';
import { entryIdFor } from '../../ledger/entryId.ts';
import type { Person } from '../../people/access.ts';
import { namesOf } from '../../people/accounts.ts';
import { planFrom } from './planFrom.ts';
import {
  changeTemplates,
  insistOwnName,
  type TemplateParts,
  templateIn,
  templatesOf,
} from './templateRecord.ts';

export interface TemplateAddress {
  partnershipId: string;
  templateId: string;
}

/** By name, with who changed each last. @throws Problem `not-found`, `role-too-low` */
export async function listTemplates(
  parts: TemplateParts,
  person: Person,
  partnershipId: string,
): Promise<OwnTemplate[]> {
  const templates = await templatesOf(parts, person, partnershipId);
  const names = await namesOf(
    parts.records,
    templates.map(({ changedBy }) => changedBy),
  );
  return templates
    .map(({ keptAt: _at, keptBy: _by, ...each }) => ({
      ...each,
      changedBy: names.get(each.changedBy) ?? null,
    }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** @throws Problem `not-found`, `role-too-low` */
export async function viewTemplate(
  parts: TemplateParts,
  person: Person,
  { partnershipId, templateId }: TemplateAddress,
): Promise<OwnTemplate> {
  const all = await listTemplates(parts, person, partnershipId);
  const found = all.find(({ id }) => id === templateId);
  if (!found) throw new Problem('not-found', 'It was kept, and somebody has deleted it since.');
  return found;
}

/**
 * Keeps a plan under a name, and answers the template’s id.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming the field; `wrong-state` for a name that is
 *   taken, and at the cap
 */
export async function keepTemplate(
  parts: TemplateParts,
  person: Person,
  partnershipId: string,
  { name, ...source }: BodyOf<typeof keepEndpoint>,
  idempotencyKey?: string,
): Promise<string> {
  const id = entryIdFor(partnershipId, person.id, 'keep-template', idempotencyKey);
  await templatesOf(parts, person, partnershipId);
  const plan = await planFrom(parts, person, partnershipId, source);
  if (!plan) throw invalidField('plan', 'Give the plan that is kept, or a session. Nothing was kept.');
  const [at, by] = [parts.clock().toISOString(), person.id];
  await changeTemplates(parts, person, partnershipId, (before) => {
    if (before.some((each) => each.id === id)) return [...before];
    insistOwnName(before, name);
    if (before.length >= limits.sessionTemplates) {
      const detail = `There are ${before.length} templates, and that is the most. Take the place of one, or delete one first. Nothing was kept.`;
      throw new Problem('wrong-state', detail);
    }
    const signed = { keptAt: at, keptBy: by, changedAt: at, changedBy: by };
    return [...before, { ...plan, id, name, version: 1, ...signed }];
  });
  return id;
}

/**
 * Renames a template, or puts another plan in the place of its own.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming the field; `wrong-state` for a name that is
 *   taken; `changed-meanwhile` for a version that has passed
 */
export async function changeTemplate(
  parts: TemplateParts,
  person: Person,
  { partnershipId, templateId }: TemplateAddress,
  { name, expect, ...source }: BodyOf<typeof changeEndpoint>,
): Promise<void> {
  await templatesOf(parts, person, partnershipId);
  const plan = await planFrom(parts, person, partnershipId, source);
  const signed = { changedAt: parts.clock().toISOString(), changedBy: person.id };
  await changeTemplates(parts, person, partnershipId, (before) => {
    const found = templateIn(before, templateId);
    if (expect !== undefined && expect !== found.version) {
      return new Problem(
        'changed-meanwhile',
        `Somebody changed “${found.name}” since you looked. Look at it again, then say what is to become of it. Nothing was changed.`,
        [{ path: 'expect', message: `The template is at version ${found.version}` }],
      );
    }
    if (name !== undefined) insistOwnName(before, name, templateId);
    const next = { ...found, ...plan, ...signed, name: name ?? found.name, version: found.version + 1 };
    return before.map((each) => (each.id === templateId ? next : each));
  });
}

/** Deletes a template. Sessions that were planned from it stay. @throws Problem `not-found`, `role-too-low` */
export async function deleteTemplate(
  parts: TemplateParts,
  person: Person,
  { partnershipId, templateId }: TemplateAddress,
): Promise<void> {
  await changeTemplates(parts, person, partnershipId, (before) => {
    const { id } = templateIn(before, templateId);
    return before.filter((each) => each.id !== id);
  });
}
