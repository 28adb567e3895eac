import type { SetGoal } from '../../shared/api/goals.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { Person } from '../people/access.ts';
import { namesOf } from '../people/accounts.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { OwnGoal } from '../people/ownEvidenceKinds.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { withRetries } from '../people/retry.ts';
import { checkGoal } from './checkGoal.ts';
import type { OwnAddress } from './ownIndicators.ts';
import type { IndicatorParts } from './parts.ts';

/** The earliest first, with who set each. @throws Problem `not-found` */
export async function listGoals(
  { access, records }: Pick<IndicatorParts, 'access' | 'records'>,
  person: Person,
  { partnershipId, indicatorId }: OwnAddress,
): Promise<SetGoal[]> {
  await allowedInPartnership(access, person.id, partnershipId, 'read');
  const set = await new PartnershipRecords(records, partnershipId).get('own-goals', indicatorId);
  const goals = set?.value.goals ?? [];
  const names = await namesOf(
    records,
    goals.map(({ setBy }) => setBy),
  );
  return goals.map((goal) => ({ ...goal, setBy: names.get(goal.setBy) ?? null }));
}

/**
 * Sets what an indicator is to be by the end of a year, or changes it.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `year` or `value`; `wrong-state` at the cap
 */
export async function putGoal(
  parts: IndicatorParts,
  person: Person,
  { partnershipId, indicatorId }: OwnAddress,
  goal: Pick<OwnGoal, 'year' | 'value' | 'reason'>,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'set-own-scores');
  await checkGoal(parts, { partnershipId, indicatorId }, goal);
  const set: OwnGoal = { ...goal, setAt: parts.clock().toISOString(), setBy: person.id };
  await change(parts, { partnershipId, indicatorId }, (goals) => {
    const others = goals.filter(({ year }) => year !== goal.year);
    if (others.length >= limits.goalsPerIndicator) {
      const detail = `This indicator has goals for ${others.length} years, and that is the most. Take one back first. Nothing was changed.`;
      throw new Problem('wrong-state', detail);
    }
    return [...others, set].sort((a, b) => a.year - b.year);
  });
}

/** @throws Problem `not-found`, `role-too-low` */
export async function deleteGoal(
  parts: IndicatorParts,
  person: Person,
  address: OwnAddress,
  year: number,
): Promise<void> {
  await allowedInPartnership(parts.access, person.id, address.partnershipId, 'set-own-scores');
  await change(parts, address, (goals) => {
    const left = goals.filter((goal) => goal.year !== year);
    if (left.length < goals.length) return left;
    throw new Problem('not-found', `There is no goal for ${year}. Nothing was changed.`);
  });
}

async function change(
  { records, bus }: Pick<IndicatorParts, 'records' | 'bus'>,
  { partnershipId, indicatorId }: OwnAddress,
  next: (goals: readonly OwnGoal[]) => OwnGoal[],
): Promise<void> {
  const partnership = new PartnershipRecords(records, partnershipId);
  await withRetries(async () => {
    const before = await partnership.get('own-goals', indicatorId);
    const goals = next(before?.value.goals ?? []);
    if (!before) await partnership.write([partnership.adding('own-goals', indicatorId, { goals })]);
    else if (goals.length > 0)
      await partnership.write([partnership.changing<'own-goals'>(before, { goals })]);
    else await partnership.write([partnership.removing(before)]);
  });
  bus.announce({ kind: 'partnership', partnershipId });
}
