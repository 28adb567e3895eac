import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { RagBadge } from '../../../client/ui/RagBadge.tsx';
import { RagIcon } from '../../../client/ui/RagIcon.tsx';
import { RagStrip, ragStripText } from '../../../client/ui/RagStrip.tsx';
import { defaultScale } from '../../../shared/ledger/scale.ts';

describe('a rating is shown with shape, word and colour together', () => {
  test.each(defaultScale)('$label', (level) => {
    const badge = renderToStaticMarkup(<RagBadge value={level} />);
    expect(badge).toContain(`>${level.label}</span>`);
    expect(badge).toContain(`data-shape="${level.shape}"`);
    expect(badge).toContain(`data-tone="${level.tone}"`);
  });
});

test('nothing rated yet is a dashed circle and says so', () => {
  const badge = renderToStaticMarkup(<RagBadge value={null} />);
  expect(badge).toContain('Not rated');
  expect(badge).toContain('data-shape="dashed"');
  expect(badge).toContain('data-tone="none"');
});

test('“cannot be assessed” is not “not rated”', () => {
  const badge = renderToStaticMarkup(<RagBadge value="cannot-assess" />);
  expect(badge).toContain('Cannot be assessed');
  expect(badge).not.toContain('data-shape="dashed"');
});

test('a rating without room for its word has it as its name', () => {
  const [red = null] = defaultScale;
  expect(renderToStaticMarkup(<RagIcon value={red} />)).toContain('aria-label="Red"');
  expect(renderToStaticMarkup(<RagIcon value={red} of="Warm homes" />)).toContain(
    'aria-label="Warm homes: Red"',
  );
});

test('a strip shows the newest five of many, and reads them out oldest first', () => {
  const [red = null, amber = null] = defaultScale;
  const ratings = [red, red, amber, amber, red, amber].map((value, month) => ({
    value,
    at: `2026-0${month + 1}-14T12:00:00Z`,
  }));
  const strip = renderToStaticMarkup(<RagStrip ratings={ratings} />);
  expect(strip.match(/<svg/g)).toHaveLength(5);
  expect(strip).not.toContain('Jan 2026');
  expect(ragStripText(ratings.slice(-2))).toBe(
    'Last 2 agreed ratings, oldest first: Red (14 May 2026), Amber (14 Jun 2026)',
  );
});

test('a strip without ratings says that there are none', () => {
  expect(renderToStaticMarkup(<RagStrip ratings={[]} />)).toContain('No agreed ratings yet');
});
