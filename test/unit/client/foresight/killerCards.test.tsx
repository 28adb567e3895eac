import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';
import { expect, test } from 'vitest';
import { KillerCards } from '../../../../client/foresight/future/KillerCards.tsx';
import type { ForesightRow } from '../../../../shared/foresight/foresight.ts';
import { limits } from '../../../../shared/limits.ts';

const home = {
  strategyId: 's',
  strategyTitle: 'Shared outcomes',
  partnershipId: 'p',
  partnershipName: 'Place partnership',
  role: 'editor',
} as const;
const star = { send: () => {}, busy: false, problem: null };

function starred(id: string): ForesightRow {
  return {
    ...{ id, title: `Indicator ${id}`, unit: '%', decimals: 1, polarity: 'higher' },
    ...{ starredAt: '2026-01-01T00:00:00.000Z', objectives: [], latest: null, figures: 0, pastPerYear: null },
    goals: [],
    dates: [{ year: 2030, aim: null, heading: null, ahead: null, why: 'Southend has no figure here.' }],
    ...{ past: [], fan: [] },
  };
}

function shown(many: number, gone: readonly string[] = []): string {
  const rows = Array.from({ length: many }, (_, index) => starred(String(index)));
  return renderToStaticMarkup(
    <MemoryRouter>
      <KillerCards home={home} rows={rows} gone={gone} year={2030} star={star} />
    </MemoryRouter>,
  ).replace(/<[^>]+>/g, '');
}

test('more stars than there can be, given at the same time by several people, are all shown and said to be too many', () => {
  const most = limits.starredIndicators;
  expect(shown(most)).not.toContain('is the most');
  const over = shown(most + 1);
  expect(over).toContain(`${most + 1} are starred, and ${most} is the most`);
  expect(over).toContain(`Indicator ${most}`);
  // One that the library has no more counts too, and can be taken off.
  expect(shown(most, ['long-gone'])).toContain('Take the star off long-gone');
  expect(shown(most, ['long-gone'])).toContain(`${most + 1} are starred`);
});

test('without a star the page says what to do, and why nothing can be said of an indicator it says too', () => {
  expect(shown(0)).toContain('None is starred yet. Star the few that matter most');
  expect(shown(1)).toContain('Southend has no figure here.');
});
