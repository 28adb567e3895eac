import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { changeObjective as changeObjectiveEndpoint } from '../../shared/api/strategies.ts';
import { invalidField } from '../../shared/errors.ts';
import { setLead, setTag, setTargetDate } from '../../shared/strategy/edit.ts';
import { readTags } from '../../shared/strategy/read.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import { whyNotTag } from '../evidence/whyNotTag.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { StrategyParts } from './parts.ts';
import { liveRecord } from './records.ts';

type Change = BodyOf<typeof changeObjectiveEndpoint>;
type Parts = Pick<StrategyParts, 'access' | 'documents' | 'partnerships' | 'library'>;

/**
 * Changes the lead, target date and tags that are given. Tags are replaced as a whole; each tag is written on its own, so
 * that what somebody else adds at the same moment stays.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `lead` or the tag
 */
export async function changeObjective(
  parts: Parts,
  person: Person,
  strategyId: string,
  objectiveId: string,
  change: Change,
): Promise<void> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'write-strategy');
  const lead = await leadFor(parts, access.partnershipId, change.lead);
  const { overlay } = await parts.partnerships.facts(access.partnershipId);
  const library = parts.library.over(overlay);
  await parts.documents.edit(strategyId, person.id, (doc) => {
    const current = readTags(liveRecord(doc, 'objective', objectiveId));
    const tags = change.tags && new Set(change.tags);
    const added = [...(tags ?? [])].filter((tag) => !current.includes(tag));
    insistTaggable(added, change.tags ?? [], library);

    if (lead !== undefined) setLead(doc, objectiveId, lead);
    if (change.targetDate !== undefined) setTargetDate(doc, objectiveId, change.targetDate);
    for (const tag of added) setTag(doc, objectiveId, tag, true);
    for (const tag of current) if (tags && !tags.has(tag)) setTag(doc, objectiveId, tag, false);
  });
}

/** An organisation's id, null for none, undefined where nothing was said. */
async function leadFor(
  { partnerships }: Parts,
  partnershipId: string,
  name: Change['lead'],
): Promise<string | null | undefined> {
  if (name === undefined || name === null) return name;
  const found = await partnerships.organisationNamed(partnershipId, name);
  if (found) return found.id;
  const { organisations } = await partnerships.facts(partnershipId);
  const known = organisations.map((each) => each.name).join(', ');
  throw invalidField(
    'lead',
    `No organisation of this partnership is called “${name}”. It has: ${known}. An owner adds one by inviting its people.`,
  );
}

/** A tag that the objective has already may stay, even one of a framework that has gone since. */
function insistTaggable(
  added: readonly string[],
  asked: readonly string[],
  library: Pick<EvidenceLibrary, 'item'>,
): void {
  for (const tag of added) {
    const why = whyNotTag(library, tag);
    if (why !== null) throw invalidField(`tags.${asked.indexOf(tag)}`, `${why} Nothing was changed.`);
  }
}
