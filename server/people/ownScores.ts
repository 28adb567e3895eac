import { invalidField, Problem } from '../../shared/errors.ts';
import type { OwnScores } from '../../shared/evidence/scores.ts';
import { noOverlay } from '../evidence/overlay.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { RecordStore } from '../store/port.ts';
import type { Person } from './access.ts';
import { PartnershipRecords } from './partnershipRecords.ts';
import type { PeopleParts } from './parts.ts';
import { withRetries } from './retry.ts';

/**
 * Sets a partnership's own minimum and target for an indicator; nulls return to the usual ones. Who set them, when and
 * why is kept with them.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` for an indicator that has neither
 */
export async function setOwnScores(
  {
    access,
    records,
    library,
    overlays,
    bus,
  }: Pick<PeopleParts, 'access' | 'records' | 'library' | 'overlays' | 'bus'>,
  person: Person,
  partnershipId: string,
  indicatorId: string,
  scores: OwnScores,
): Promise<void> {
  await allowedInPartnership(access, person.id, partnershipId, 'set-own-scores');
  const layer = await overlays.layer(partnershipId);
  const indicator = library.over({ ...noOverlay, layer }).indicator(indicatorId);
  if (!indicator) throw new Problem('not-found', 'There is no such indicator.');
  const { minimum, target, reason } = scores;
  if (indicator.polarity === 'neither' && (minimum !== null || target !== null)) {
    throw invalidField(
      minimum !== null ? 'minimum' : 'target',
      'Neither higher nor lower is better for this indicator, so it has no minimum and no target.',
    );
  }
  const partnership = new PartnershipRecords(records, partnershipId);
  const value = { minimum, target, reason, setAt: new Date().toISOString(), setBy: person.id };
  await withRetries(async () => {
    const before = await partnership.get('own-score', indicatorId);
    await partnership.write([
      before
        ? partnership.changing<'own-score'>(before, value)
        : partnership.adding('own-score', indicatorId, value),
    ]);
  });
  bus.announce({ kind: 'partnership', partnershipId });
}

/** What a partnership lays over the evidence that everybody shares, by indicator id. */
export async function ownScoresOf(
  records: RecordStore,
  partnershipId: string,
): Promise<Map<string, OwnScores>> {
  const set = await new PartnershipRecords(records, partnershipId).all('own-score');
  const own = set.filter(({ value }) => value.minimum !== null || value.target !== null);
  return new Map(own.map(({ id, value: { minimum, target, reason } }) => [id, { minimum, target, reason }]));
}
