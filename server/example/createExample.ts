import { newId } from '../../shared/ids.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Bus } from '../bus.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { StrategyLedgers } from '../ledger/strategyLedgers.ts';
import { newPerson } from '../people/accounts.ts';
import { organisationFor } from '../people/organisations.ts';
import { ensureOwner } from '../people/owner.ts';
import { PartnershipRecords } from '../people/partnershipRecords.ts';
import { createPartnership } from '../people/partnerships.ts';
import { PersonRecords } from '../people/personRecords.ts';
import type { RecordStore, StoredRecord } from '../store/port.ts';
import type { LiveDocuments, StrategyRegister } from '../strategy/ports.ts';
import { exampleFuture } from './content/future.ts';
import { example } from './content/strategy.ts';
import { exampleAnswers } from './exampleAnswers.ts';
import { fillExample } from './exampleDocument.ts';
import { exampleRatings } from './exampleRatings.ts';
import { exampleStages } from './exampleStages.ts';
import { type Partner, partners } from './shape.ts';

export interface ExampleParts {
  records: RecordStore;
  bus: Bus;
  library: EvidenceLibrary;
  documents: LiveDocuments;
  register: Pick<StrategyRegister, 'add'>;
  ledgers: StrategyLedgers;
  clock: () => Date;
}

/** What is known of the example. Written first, so that a start which was cut off goes on where it was. */
interface ExampleValue {
  partnershipId: string;
  strategyId: string;
  /** The person "Example", who signs everything and can never sign in. */
  signerId: string;
  /** ISO 8601 UTC. */
  madeAt: string;
  done: boolean;
}

const address = { scope: 'example', kind: 'example', id: 'example' };

/** The example's strategy, or undefined where there is none; somebody may have deleted it since. */
export async function exampleStrategyId(records: RecordStore): Promise<string | undefined> {
  const found = await records.get<ExampleValue>(address);
  return found?.value.done ? found.value.strategyId : undefined;
}

/**
 * Makes the example partnership, once: what is there already stays as people left it, and what its owner deleted stays
 * deleted. Its owner is whoever the owner's link signs in.
 */
export async function createExample(parts: ExampleParts): Promise<void> {
  const known = (await parts.records.get<ExampleValue>(address)) ?? (await begin(parts));
  const { partnershipId, strategyId, signerId, madeAt, done } = known.value;
  if (done) return;
  const organisationIds = await partnershipWithPartners(parts, partnershipId);
  const by = { personId: signerId, at: madeAt };
  await parts.documents.create(strategyId, signerId, (doc) => fillExample(doc, by, organisationIds));
  await parts.register.add({ id: strategyId, partnershipId, title: example.title });

  const { strategy } = await parts.documents.read(strategyId, readStrategy);
  const { scale } = (await new PartnershipRecords(parts.records, partnershipId).own()).value;
  const signing = { madeAt, signerId, organisationIds, scale, library: parts.library };
  const entries = [
    ...exampleRatings(strategy, signing),
    ...exampleAnswers(strategy, signing),
    ...exampleStages(strategy, signing),
  ];
  await parts.ledgers.append(strategyId, entries.sort(oldestFirst));
  await setGoals(parts.records, partnershipId, { signerId, madeAt });
  await nothingIsNews(parts, strategyId);
  await parts.records.write([{ ...address, expect: known.version, value: { ...known.value, done: true } }]);
}

/** To its owner, who comes to it for the first time. */
async function nothingIsNews({ records, clock }: ExampleParts, strategyId: string): Promise<void> {
  const owner = new PersonRecords(records, await ensureOwner(records));
  await owner.change('seen', strategyId, (known) => (known ? undefined : { at: clock().toISOString() }));
}

/** Where a start that was cut off has set some already, they stay. */
async function setGoals(
  records: RecordStore,
  partnershipId: string,
  { signerId, madeAt }: Pick<ExampleValue, 'signerId' | 'madeAt'>,
): Promise<void> {
  const partnership = new PartnershipRecords(records, partnershipId);
  for (const { indicatorId, goals } of exampleFuture) {
    const ahead = goals.filter(({ year }) => `${year}-12-31` >= madeAt.slice(0, 10));
    if (ahead.length === 0 || (await partnership.get('own-goals', indicatorId))) continue;
    const set = ahead.map((goal) => ({ ...goal, setAt: madeAt, setBy: signerId }));
    await partnership.write([partnership.adding('own-goals', indicatorId, { goals: set })]);
  }
}

async function begin({ records, clock }: ExampleParts): Promise<StoredRecord<ExampleValue>> {
  const { personId, write } = newPerson('Example person');
  await records.write([write]);
  const value: ExampleValue = {
    partnershipId: newId(),
    strategyId: newId(),
    signerId: personId,
    madeAt: clock().toISOString(),
    done: false,
  };
  const [version = 1] = await records.write([{ ...address, expect: 0, value }]);
  return { ...address, version, keys: [], value };
}

/** The ids of the partners, by name, in a partnership that is made where it is not there yet. */
async function partnershipWithPartners(
  parts: ExampleParts,
  partnershipId: string,
): Promise<Map<Partner, string>> {
  const partnership = new PartnershipRecords(parts.records, partnershipId);
  if (!(await partnership.get('partnership', partnershipId))) {
    const { partnership: name, areaCode } = example;
    await createPartnership(parts, await ensureOwner(parts.records), { name, areaCode }, partnershipId);
  }
  const ids = new Map<Partner, string>();
  for (const partner of partners) {
    const { id, writes } = await organisationFor(partnership, partner);
    if (writes.length > 0) await partnership.write(writes);
    ids.set(partner, id);
  }
  return ids;
}

function oldestFirst(a: { at: string }, b: { at: string }): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0;
}
