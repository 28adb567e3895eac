import { may } from '../../shared/access.ts';
import { Problem } from '../../shared/errors.ts';
import type { Bus } from '../bus.ts';
import type { RecordStore, StoredRecord } from '../store/port.ts';
import type { AccessReader } from './access.ts';
import { isRestorable } from './deletion.ts';
import type { StrategyValue } from './partnershipKinds.ts';
import { PartnershipRecords, partnershipOf } from './partnershipRecords.ts';
import { withRetries } from './retry.ts';

export interface RegisteredStrategy {
  id: string;
  partnershipId: string;
  title: string;
  deletedAt: string | null;
}

/** Which strategies a partnership has. Their words are in their documents; the title here is a copy for lists. */
export interface PartnershipStrategies {
  /** Deleted ones too, until they are gone for good. */
  find(strategyId: string): Promise<RegisteredStrategy | undefined>;
  /** Those that are not deleted, oldest first. */
  list(partnershipId: string): Promise<RegisteredStrategy[]>;
  count(partnershipId: string): Promise<number>;
  /** One that is there already is left alone. */
  add(strategy: { id: string; partnershipId: string; title: string }): Promise<void>;
  /** Brings the copy of the title up to date; an unknown strategy and an unchanged title are no error. */
  retitle(strategyId: string, title: string): Promise<void>;
  /** @throws Problem `not-found` */
  delete(strategyId: string, personId: string): Promise<void>;
  /**
   * @throws Problem `not-found` where there is nothing that this person can bring back; `wrong-state` for a member where
   *   it was not deleted
   */
  restore(strategyId: string, personId: string): Promise<void>;
}

export function createStrategyRegister(parts: {
  records: RecordStore;
  access: AccessReader;
  bus: Bus;
}): PartnershipStrategies {
  const { records, access, bus } = parts;

  async function stored(strategyId: string): Promise<StoredRecord<StrategyValue> | undefined> {
    const [found] = await records.find<StrategyValue>('strategy', `strategy:${strategyId}`, 1);
    return found;
  }

  async function list(partnershipId: string): Promise<RegisteredStrategy[]> {
    const all = await new PartnershipRecords(records, partnershipId).all('strategy');
    return all
      .filter(({ value }) => value.deletedAt === null)
      .sort((one, other) => one.value.createdAt.localeCompare(other.value.createdAt))
      .map(registered);
  }

  /** `decide` answers the change, or undefined for none. */
  async function change(
    strategyId: string,
    decide: (
      strategy: StoredRecord<StrategyValue> | undefined,
    ) => Promise<Partial<StrategyValue> | undefined>,
  ): Promise<void> {
    const changed = await withRetries(async () => {
      const strategy = await stored(strategyId);
      const decided = await decide(strategy);
      if (!strategy || !decided) return undefined;
      const partnership = new PartnershipRecords(records, partnershipOf(strategy));
      await partnership.write([partnership.changing<'strategy'>(strategy, decided)]);
      return { partnershipId: partnership.id, decided };
    });
    if (!changed) return;
    const { partnershipId, decided } = changed;
    if (decided.deletedAt !== undefined) bus.announce({ kind: 'access', partnershipId });
    bus.announce({ kind: 'partnership', partnershipId, about: 'strategies' });
  }

  return {
    async find(strategyId) {
      const found = await stored(strategyId);
      return found && registered(found);
    },

    list,

    async count(partnershipId) {
      return (await list(partnershipId)).length;
    },

    async add({ id, partnershipId, title }) {
      if (await stored(id)) return;
      const partnership = new PartnershipRecords(records, partnershipId);
      const value = { title, createdAt: new Date().toISOString(), deletedAt: null, deletedBy: null };
      await partnership.write([partnership.adding('strategy', id, value)]);
      bus.announce({ kind: 'partnership', partnershipId, about: 'strategies' });
    },

    retitle: (strategyId, title) =>
      change(strategyId, async (strategy) => (strategy?.value.title === title ? undefined : { title })),

    delete: (strategyId, personId) =>
      change(strategyId, async (strategy) => {
        if (!strategy || strategy.value.deletedAt !== null) {
          throw new Problem('not-found', 'There is no such strategy, or you are not a member of it.');
        }
        return { deletedAt: new Date().toISOString(), deletedBy: personId };
      }),

    restore: (strategyId, personId) =>
      change(strategyId, async (strategy) => {
        const membership = strategy && (await access.inPartnership(personId, partnershipOf(strategy)));
        if (membership && strategy?.value.deletedAt === null) {
          throw new Problem(
            'wrong-state',
            'This strategy is not deleted, so there is nothing to bring back.',
          );
        }
        if (!strategy || !isRestorable(strategy.value) || !may(membership?.role, 'delete-strategy')) {
          throw new Problem('not-found', 'There is no such strategy that you can bring back.');
        }
        return { deletedAt: null, deletedBy: null };
      }),
  };
}

function registered(strategy: StoredRecord<StrategyValue>): RegisteredStrategy {
  const { title, deletedAt } = strategy.value;
  return { id: strategy.id, partnershipId: partnershipOf(strategy), title, deletedAt };
}
