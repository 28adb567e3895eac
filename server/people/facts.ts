import type { Overlays } from '../evidence/overlays.ts';
import { guestsNamed } from '../session/guestNames.ts';
import type { RecordStore } from '../store/port.ts';
import type { Names, PartnershipFacts, Partnerships } from '../strategy/ports.ts';
import { namesOf } from './accounts.ts';
import { comparatorsOf } from './chosenComparators.ts';
import { organisationNamed, organisationNames, standing } from './organisations.ts';
import { ownGoalsOf } from './ownGoals.ts';
import { ownScoresOf } from './ownScores.ts';
import { PartnershipRecords } from './partnershipRecords.ts';

/** What strategies, ledgers and boards ask about a partnership. Whoever asks has looked at who may know. */
export function createPartnershipFacts(records: RecordStore, overlays: Overlays): Partnerships {
  return {
    async facts(partnershipId): Promise<PartnershipFacts> {
      const partnership = new PartnershipRecords(records, partnershipId);
      const [own, names, scores, goals, comparators, layer] = await Promise.all([
        partnership.own(),
        organisationNames(partnership),
        ownScoresOf(records, partnershipId),
        ownGoalsOf(records, partnershipId),
        comparatorsOf(records, partnershipId),
        overlays.layer(partnershipId),
      ]);
      const { name, areaCode, scale } = own.value;
      const overlay = { scores, goals, comparators, layer };
      return { id: partnershipId, name, areaCode, scale, organisations: standing(names), overlay };
    },

    async names(partnershipId, personIds): Promise<Names> {
      const ids = [...personIds];
      const [people, organisations] = await Promise.all([
        namesOf(records, ids),
        organisationNames(new PartnershipRecords(records, partnershipId)),
      ]);
      // Who is no person here may have signed as a guest of a live session.
      const guests = await guestsNamed(
        records,
        ids.filter((id) => !people.has(id)),
      );
      const theirs = new Map([...guests.values()].map((guest) => [guest.organisationId, guest.organisation]));
      return {
        person: (id) => people.get(id) ?? guests.get(id)?.name,
        organisation: (id) => organisations.get(id)?.name ?? theirs.get(id),
        survivor: (id) => organisations.get(id)?.id ?? id,
      };
    },

    organisationNamed: (partnershipId, name) =>
      organisationNamed(new PartnershipRecords(records, partnershipId), name),
  };
}
