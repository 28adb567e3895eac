import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { PersonRecords } from '../people/personRecords.ts';
import type { InboxParts } from './parts.ts';

type Parts = Pick<InboxParts, 'access' | 'records' | 'blocks'>;

export interface FollowAddress {
  strategyId: string;
  /** Id of an objective, an outcome, or the strategy’s own. */
  target: string;
}

/** @throws Problem `not-found` for who is no member */
export async function followsIn(parts: Parts, person: Person, strategyId: string): Promise<string[]> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const known = await new PersonRecords(parts.records, person.id).get('follows', strategyId);
  return [...(known?.value.targets ?? [])];
}

/** Follows something; again changes nothing. @throws Problem `not-found`, also for a target that the strategy has not */
export async function follow(
  parts: Parts,
  person: Person,
  { strategyId, target }: FollowAddress,
): Promise<string[]> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { outcomes, objectives } = await parts.blocks.read(strategyId);
  if (target !== strategyId && !outcomes.has(target) && !objectives.has(target)) {
    throw new Problem(
      'not-found',
      'This strategy has no outcome or objective of that id, so there is nothing to follow.',
    );
  }
  const known = await new PersonRecords(parts.records, person.id).change('follows', strategyId, (value) => {
    const targets = value?.targets ?? [];
    return targets.includes(target) ? undefined : { targets: [...targets, target] };
  });
  return [...(known?.targets ?? [])];
}

/** Follows it no more. @throws Problem `not-found` for who is no member */
export async function unfollow(
  parts: Parts,
  person: Person,
  { strategyId, target }: FollowAddress,
): Promise<void> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  await new PersonRecords(parts.records, person.id).change('follows', strategyId, (value) => {
    const rest = value?.targets.filter((each) => each !== target) ?? [];
    if (rest.length === value?.targets.length) return undefined;
    return rest.length === 0 ? null : { targets: rest };
  });
}
