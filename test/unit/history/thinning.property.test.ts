import { expect, test } from 'vitest';
import type { Version } from '../../../server/history/strategyHistory.ts';
import { endOfDay, thinned } from '../../../server/history/thinning.ts';
import type { VersionFacts } from '../../../server/history/versionFacts.ts';
import fc from '../../support/fastCheck.ts';

const dayMs = 24 * 3600_000;
const begin = Date.UTC(2024, 0, 1);

const anyVersions = fc
  .array(
    fc.record({
      at: fc.integer({ min: begin, max: begin + 900 * dayMs }),
      kind: fc.constantFrom<VersionFacts['kind']>(
        'automatic',
        'automatic',
        'automatic',
        'named',
        'before-restore',
      ),
    }),
    { maxLength: 120 },
  )
  .map((all) => all.map(({ at, kind }, place) => version(place, at, kind)));
const anyMoment = fc.integer({ min: begin, max: begin + 1_000 * dayMs });

function version(place: number, at: number, kind: VersionFacts['kind']): Version {
  const by = 'ann';
  const facts: VersionFacts =
    kind === 'automatic'
      ? { kind, at }
      : kind === 'named'
        ? { kind, at, name: 'Agreed', by }
        : { kind, at, by, restored: { id: 'v', name: null, at } };
  return { id: `v${String(place).padStart(3, '0')}`, facts };
}

function left(versions: readonly Version[], reliedOn: readonly number[], now: number): Version[] {
  const gone = new Set(thinned(versions, reliedOn, now));
  return versions.filter(({ id }) => !gone.has(id));
}

/** When the newest version was that a board as at this moment shows. */
function standing(versions: readonly Version[], at: number): number {
  return Math.max(0, ...versions.map(({ facts }) => facts.at).filter((each) => each <= at));
}

test('rule 3: a board as at any day of the last year, and as at what somebody signed, shows what it did before versions were thinned', () => {
  fc.assert(
    fc.property(anyVersions, fc.array(anyMoment, { maxLength: 5 }), anyMoment, (versions, signed, now) => {
      const after = left(versions, signed, now);
      for (const at of signed) expect(standing(after, at)).toBe(standing(versions, at));
      for (let day = 0; day < 366; day += 1) {
        const at = endOfDay(now - day * dayMs);
        expect(standing(after, at)).toBe(standing(versions, at));
      }
    }),
    { numRuns: 60 },
  );
});

test('rule 3: nothing named, and nothing of the last seven days, is thinned; of older days one version stays, of older years one a month', () => {
  fc.assert(
    fc.property(anyVersions, anyMoment, (versions, now) => {
      const after = left(versions, [], now);
      const mustStay = versions.filter(({ facts }) => facts.kind === 'named' || facts.at > now - 7 * dayMs);
      expect(after).toEqual(expect.arrayContaining(mustStay));
      const spans = after
        .filter(({ facts }) => facts.kind === 'automatic' && facts.at < now - 8 * dayMs)
        .map(({ facts: { at } }) =>
          new Date(at)
            .toISOString()
            .slice(0, at < now - (366 + 31) * dayMs ? 'YYYY-MM'.length : 'YYYY-MM-DD'.length),
        );
      expect(new Set(spans).size).toBe(spans.length);
    }),
    { numRuns: 200 },
  );
});

test('rule 3: it does not matter how often versions are thinned', () => {
  fc.assert(
    fc.property(
      anyVersions,
      fc.array(anyMoment, { maxLength: 5 }),
      anyMoment,
      anyMoment,
      (versions, signed, a, b) => {
        const [sooner, later] = [Math.min(a, b), Math.max(a, b)];
        const twice = left(left(versions, signed, sooner), signed, later);
        expect(twice).toEqual(left(versions, signed, later));
      },
    ),
    { numRuns: 200 },
  );
});

test('rule 3: of what restoring kept, the newest hundred stay', () => {
  const now = begin + 2 * dayMs;
  const versions = Array.from({ length: 130 }, (_, place) => version(place, begin + place, 'before-restore'));
  expect(left(versions, [], now)).toEqual(versions.slice(30));
});
