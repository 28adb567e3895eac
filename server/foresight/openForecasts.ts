import type { Action } from '../../shared/access.ts';
import { Problem } from '../../shared/errors.ts';
import { type ForecastStanding, forecastStandings } from '../../shared/foresight/forecast.ts';
import { type Resolution, resolutionOf } from '../../shared/foresight/resolution.ts';
import { type ForecastEntry, type ForecastQuestion, forecastEntries } from '../../shared/ledger/forecast.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { Access, Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import type { MemberValue } from '../people/partnershipKinds.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import type { PartnershipFacts } from '../strategy/ports.ts';
import type { ForecastParts } from './parts.ts';

/** A partnership's forecasts as they stand at this moment, with what they are read beside. Never leaves the server. */
export interface Forecasts {
  access: Access;
  partnership: PartnershipRecords;
  facts: PartnershipFacts;
  /** With the partnership's own evidence over it. */
  library: EvidenceLibrary;
  members: ReadonlyMap<string, MemberValue>;
  entries: readonly ForecastEntry[];
  standings: readonly ForecastStanding[];
  /** ISO day. */
  today: string;
}

/** @throws Problem `not-found` for who is no member; `role-too-low` */
export async function openForecasts(
  parts: ForecastParts,
  person: Person,
  partnershipId: string,
  action: Action,
): Promise<Forecasts> {
  const access = await allowedInPartnership(parts.access, person.id, partnershipId, action);
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  const [facts, picture, members, former] = await Promise.all([
    parts.partnerships.facts(partnershipId),
    parts.partnershipLedgers.read(partnershipLedgerId(partnershipId)),
    partnership.all('member'),
    partnership.all('former-member'),
  ]);
  const removals = new Map(former.map(({ id, value }) => [id, value.removedAt]));
  const entries = forecastEntries(picture.entries);
  return {
    access,
    partnership,
    facts,
    library: parts.library.over(facts.overlay),
    members: new Map(members.map(({ id, value }) => [id, value])),
    entries,
    standings: forecastStandings(entries, (id) => removals.get(id) ?? null),
    today: parts.clock().toISOString().slice(0, 10),
  };
}

/** @throws Problem `not-found` */
export function questionIn({ standings }: Forecasts, forecastId: string): ForecastStanding {
  const standing = standings.find(({ question }) => question.id === forecastId);
  if (!standing) throw new Problem('not-found', 'There is no such question in this partnership.');
  return standing;
}

/** What the data say to it now. */
export function resolvedBy(library: EvidenceLibrary, question: ForecastQuestion): Resolution {
  const { indicatorId, area } = question;
  return resolutionOf(question, library.indicator(indicatorId), library.series(indicatorId, area.code));
}
