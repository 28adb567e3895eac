import { pino } from 'pino';
import { beforeAll, describe, expect, it } from 'vitest';
import { viewBoard } from '../../../server/board/viewBoard.ts';
import { createBus } from '../../../server/bus.ts';
import { type Collab, createCollab } from '../../../server/collab/collab.ts';
import type { EvidenceLibrary } from '../../../server/evidence/library.ts';
import { openLibrary } from '../../../server/evidence/openLibrary.ts';
import { Overlays } from '../../../server/evidence/overlays.ts';
import { createExample, exampleStrategyId } from '../../../server/example/createExample.ts';
import { viewForesight } from '../../../server/foresight/viewForesight.ts';
import { StrategyHistory } from '../../../server/history/strategyHistory.ts';
import { StrategyLedgers } from '../../../server/ledger/strategyLedgers.ts';
import { viewChecks } from '../../../server/ledger/viewChecks.ts';
import { createAccessReader } from '../../../server/people/accessReader.ts';
import { createPartnershipFacts } from '../../../server/people/facts.ts';
import { ensureOwner } from '../../../server/people/owner.ts';
import { partnershipView } from '../../../server/people/partnershipView.ts';
import { createStrategyRegister } from '../../../server/people/strategyRegister.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { Store } from '../../../server/store/port.ts';
import { viewStrategy } from '../../../server/strategy/strategyView.ts';
import { boardObjectives } from '../../../shared/board/rows.ts';

const madeAt = '2026-11-23T12:00:00.000Z';
const log = pino({ level: 'silent' });
let library: EvidenceLibrary;
beforeAll(async () => {
  library = await openLibrary();
});

/** The server's parts on a store; each start makes its own, as a restart does. */
function started(store: Store, at = madeAt) {
  const bus = createBus((error) => {
    throw error;
  });
  const { records } = store;
  const access = createAccessReader(records);
  const identity = async () => ({ name: 'Somebody', organisation: 'Somewhere' });
  const collab: Collab = createCollab({ store, access, identity, bus, log, onChanged: () => {} });
  const register = createStrategyRegister({ records, access, bus });
  const parts = {
    records,
    bus,
    access,
    library,
    documents: collab,
    register,
    strategies: register,
    partnerships: createPartnershipFacts(records, new Overlays([])),
    ledgers: new StrategyLedgers(store.ledgers, () => {}),
    history: new StrategyHistory(store.documents, store.history),
    clock: () => new Date(at),
  };
  return { parts, stop: () => collab.close() };
}

async function seen(store: Store) {
  const { parts, stop } = started(store);
  const ownerId = await ensureOwner(store.records);
  const person = { id: ownerId, name: 'Owner', sessionId: 's' };
  const strategyId = await exampleStrategyId(store.records);
  if (strategyId === undefined) throw new Error('there is no example');
  const strategy = await viewStrategy(parts, person, strategyId);
  const board = await viewBoard(parts, person, strategyId);
  const then = await viewBoard(parts, person, strategyId, '2026-01-01');
  const partnership = await partnershipView(parts, person, strategy.partnershipId);
  const ledger = await parts.ledgers.read(strategyId);
  const foresight = await viewForesight(parts, person, strategyId);
  const { objectives: checks } = await viewChecks(parts, person, strategyId);
  await stop();
  return { checks, strategy, board, then, partnership, ledger, foresight };
}

async function made(store = openMemoryStore()) {
  const { parts, stop } = started(store);
  await createExample(parts);
  await stop();
  return store;
}

describe('the example', () => {
  it('is a partnership for Southend-on-Sea with a strategy, owned by whoever the owner’s link signs in', async () => {
    const { strategy, partnership } = await seen(await made());
    expect(partnership).toMatchObject({ areaCode: 'E06000033', role: 'owner' });
    expect(partnership.name).toContain('example');
    expect(partnership.members).toHaveLength(1);
    expect(strategy.outcomes.length).toBeGreaterThanOrEqual(3);
    const objectives = strategy.outcomes.flatMap((outcome) => outcome.objectives);
    expect(objectives.length).toBeGreaterThanOrEqual(8);
    for (const { lead, links, tags, targetDate } of objectives) {
      expect(lead).not.toBeNull();
      expect(tags.every((tag) => library.item(tag) !== undefined)).toBe(true);
      expect(targetDate).toMatch(/^20(2[89]|3\d)-03-31$/);
      for (const { indicatorId, why, control } of links) {
        expect(library.indicator(indicatorId), indicatorId).toBeDefined();
        expect(why).not.toBe('');
        expect(control).not.toBeNull();
      }
    }
  });

  it('says of every rating that it is an example, and names nobody real', async () => {
    const { strategy, ledger, partnership } = await seen(await made());
    expect(strategy.vision).toMatch(/^This is an example/);
    for (const entry of ledger.entries) {
      if (entry.type === 'stage' && entry.skipped.length === 0 && entry.reason === null) continue;
      const said = ['narrative', 'words', 'text', 'reason'].flatMap((part) =>
        part in entry ? [entry[part as keyof typeof entry]] : [],
      );
      expect(said).toEqual([expect.stringMatching(/^Example\. /)]);
    }
    const signed = strategy.outcomes.flatMap(({ rating }) => rating ?? []);
    for (const { by } of signed) {
      expect(by.personName).toBe('Example person');
      expect(partnership.organisations.map(({ name }) => name)).toContain(by.organisation);
    }
  });

  it('stars a few indicators that it links, with goals that are still ahead and a range around each', async () => {
    const { foresight } = await seen(await made());
    const starred = foresight.indicators.filter(({ starredAt }) => starredAt !== null);
    expect(starred).toHaveLength(5);
    expect(foresight.gone).toEqual([]);
    for (const { id, objectives, goals, fan } of starred) {
      expect(objectives, id).not.toEqual([]);
      expect(fan.length, id).toBeGreaterThan(1);
      for (const { year, reason } of goals) {
        expect(year).toBeGreaterThan(2026);
        expect(reason === '' || reason.startsWith('Example: ')).toBe(true);
      }
    }
    expect(foresight.dates).toEqual(expect.arrayContaining([2030, 2035, 2050]));
  });

  it('has answers to the reality check, citations, one indicator to retire and something to find', async () => {
    const { checks, ledger } = await seen(await made());
    const links = checks.flatMap((objective) => objective.links);
    expect(links.filter(({ unanswered }) => unanswered.length === 0)).toHaveLength(1);
    expect(links.filter(({ retirement }) => retirement !== null).map(({ title }) => title)).toEqual([
      'Sports facilities',
    ]);
    expect(checks.filter(({ noOutcomeMeasure }) => noOutcomeMeasure)).toHaveLength(1);
    expect(links.some(({ measures }) => measures === null)).toBe(true);
    expect(ledger.entries.map(({ at }) => at)).toEqual(ledger.entries.map(({ at }) => at).toSorted());
  });

  it('fills every part of the board', async () => {
    const { board } = await seen(await made());
    expect(board.counts.levels.every(({ count }) => count > 0)).toBe(true);
    expect(board.counts.cannotAssess).toBe(1);
    expect(board.counts.notRated).toBeGreaterThanOrEqual(2);
    expect(new Set(board.moved.map(({ move }) => move.way))).toEqual(new Set(['up', 'down', 'sideways']));
    // Of the figures of this place none can be said to worsen, so nothing rated best is contradicted.
    const kinds = board.conversations.map(({ conversation }) => conversation.kind);
    expect(kinds).toEqual(['worst-but-improving']);
    expect(boardObjectives(board).some(({ history }) => history.length === 5)).toBe(true);
  });

  it('has objectives at every stage, one of which left out the baseline and says why', async () => {
    const { board, ledger } = await seen(await made());
    const stages = boardObjectives(board).map(({ stage }) => stage);
    expect(new Set(stages.map(({ name }) => name)).size).toBe(5);
    const left = stages.flatMap(({ skipped }) => skipped);
    expect(left.map(({ stage }) => stage)).toEqual(['baseline', 'design']);
    expect(left.every(({ reason }) => reason.startsWith('Example. '))).toBe(true);
    const again = [...ledger.stages.values()].filter(({ round }) => round === 2);
    expect(again).toHaveLength(1);
  });

  it('is dated back from the day it was made, with evidence that was known by then', async () => {
    const { ledger, then } = await seen(await made());
    const ratings = ledger.standings.map(({ rating }) => rating);
    const times = ledger.entries.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
    expect((times.at(-1) ?? '') < madeAt).toBe(true);
    expect((times[0] ?? '') > '2025-05').toBe(true);
    const yearOf = (period: string | null) => Number(period?.slice(0, 4));
    for (const { at, evidence } of ratings) {
      for (const { period, value, missing } of evidence) {
        expect(value === null ? missing : yearOf(period) <= yearOf(at)).toBeTruthy();
      }
    }
    const figures = ratings.flatMap(({ evidence }) => evidence);
    const pay = figures.filter(({ indicatorId }) => indicatorId === 'gross-median-weekly-pay');
    expect(new Set(pay.map(({ period }) => period)).size).toBeGreaterThan(1);
    expect(then.counts.notRated).toBeLessThan(then.counts.total);
  });

  it('is made once, and is left as people changed it', async () => {
    const store = await made();
    const before = await seen(store);
    const { parts, stop } = started(store);
    await parts.register.delete(before.strategy.id, 'somebody');
    await createExample(parts);
    await stop();
    const strategies = await parts.register.list(before.partnership.id);
    expect(strategies).toEqual([]);
    expect((await parts.ledgers.read(before.strategy.id)).entries).toEqual(before.ledger.entries);
  });

  it('comes out the same wherever its first start was cut off', async () => {
    const whole = await seen(await made());
    let cuts = 0;
    for (;;) {
      const store = openMemoryStore();
      const { parts, stop } = started(cutOff(store, cuts));
      const ended = await createExample(parts).then(
        () => true,
        () => false,
      );
      await stop();
      if (ended) break;
      cuts += 1;
      const again = await seen(await made(store));
      expect(again.board.counts).toEqual(whole.board.counts);
      expect(again.ledger.entries.map(({ at }) => at)).toEqual(whole.ledger.entries.map(({ at }) => at));
      expect(again.partnership.organisations.map(({ name }) => name)).toEqual(
        whole.partnership.organisations.map(({ name }) => name),
      );
      expect(again.partnership.strategies).toHaveLength(1);
    }
    expect(cuts).toBeGreaterThan(8);
  });
});

/** The store of a machine that stops at its n-th write. */
function cutOff(store: Store, after: number): Store {
  let left = after;
  const spend = () => {
    if (left === 0) throw new Error('the machine stopped');
    left -= 1;
  };
  const watched = <T extends object>(target: T, name: keyof T) =>
    new Proxy(target, {
      get(of, property) {
        const value: unknown = Reflect.get(of, property, of);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (property === name) spend();
          return Reflect.apply(value, of, given);
        };
      },
    });
  return {
    ...store,
    records: watched(store.records, 'write'),
    documents: watched(store.documents, 'append'),
    ledgers: watched(store.ledgers, 'append'),
  };
}
