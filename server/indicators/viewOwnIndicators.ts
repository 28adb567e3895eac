import type { OwnIndicatorView } from '../../shared/api/ownIndicators.ts';
import { Problem } from '../../shared/errors.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { OwnAddress } from './ownIndicators.ts';
import type { IndicatorParts } from './parts.ts';
import { standing } from './recordedLayer.ts';

type Parts = Pick<IndicatorParts, 'access' | 'records' | 'partnerships' | 'library'>;

/** A partnership's own indicators by title, retired ones too. @throws Problem `not-found` for who is no member */
export async function viewOwnIndicators(
  parts: Parts,
  person: Person,
  partnershipId: string,
): Promise<OwnIndicatorView[]> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const [own, cells, { overlay }] = await Promise.all([
    partnership.all('own-indicator'),
    partnership.all('own-value'),
    parts.partnerships.facts(partnershipId),
  ]);
  const library = parts.library.over(overlay);
  const makers = own.map(({ value }) => value.createdBy);
  const names = await parts.partnerships.names(partnershipId, makers);
  return own
    .flatMap(({ id, value }): OwnIndicatorView[] => {
      const indicator = library.indicator(id);
      if (!indicator) return [];
      const stand = cells.filter((cell) => cell.value.indicatorId === id && standing(cell.value));
      return [
        {
          ...indicator,
          scale: value.scale,
          createdAt: value.createdAt,
          createdBy: names.person(value.createdBy) ?? null,
          changedAt: value.changedAt,
          values: stand.length,
        },
      ];
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

export async function viewOwnIndicator(
  parts: Parts,
  person: Person,
  { partnershipId, indicatorId }: OwnAddress,
): Promise<OwnIndicatorView> {
  const all = await viewOwnIndicators(parts, person, partnershipId);
  const found = all.find(({ id }) => id === indicatorId);
  if (!found) throw new Problem('not-found', 'This partnership has no indicator of its own of that id.');
  return found;
}
