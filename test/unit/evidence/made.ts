import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EvidenceLibrary } from '../../../server/evidence/library.ts';
import { openLibrary } from '../../../server/evidence/openLibrary.ts';
import type { Indicator, Observation } from '../../../shared/evidence/indicator.ts';
import { parsePeriod } from '../../../shared/evidence/period.ts';

let opened: Promise<EvidenceLibrary> | undefined;

/** The real library, from the committed pack. */
export function library(): Promise<EvidenceLibrary> {
  opened ??= openLibrary();
  return opened;
}

/** What a search finds on a day when the pack was new. */
export function searchIn(of: EvidenceLibrary, query: Parameters<EvidenceLibrary['search']>[0] = {}) {
  return of.search(query, '2026-07-01').indicators;
}

/** A row for a small made series. */
export function row(period: string, value: number | null, more: Partial<Observation> = {}): Observation {
  const span = parsePeriod(period);
  if (!span) throw new Error(`Not a period: ${period}`);
  const status = value === null ? 'x' : null;
  return { period, ...span, value, lower: null, upper: null, status, note: null, ...more };
}

/** A row with a confidence interval of `margin` to either side. */
export function sampled(period: string, value: number, margin: number): Observation {
  return row(period, value, { lower: value - margin, upper: value + margin });
}

export function indicatorOf(more: Partial<Indicator> = {}): Indicator {
  return {
    id: 'made',
    title: 'Made for a test',
    unit: '%',
    decimals: 1,
    polarity: 'higher',
    polarityBasis: 'Because the test says so.',
    description: 'Counts what the test counts.',
    higherMeans: 'More of it.',
    caveat: null,
    tags: [],
    tagBasis: {},
    levels: ['unitary authority', 'region', 'country'],
    frequency: 'annual',
    periods: {
      first: '2019',
      last: '2024',
      firstLabel: '2019',
      lastLabel: '2024',
      start: '2019-01-01',
      end: '2024-12-31',
      count: 6,
    },
    source: {
      name: 'A public body',
      url: 'https://example.org/figures',
      moreUrls: [],
      licence: 'Open Government Licence v3.0',
      releaseDate: '2025-06-01',
      inDevelopment: false,
    },
    ...more,
  };
}

/** Lines of a file of test/fixtures/evidence as records. None of its fields is quoted. */
export function fixture(name: string): Record<string, string>[] {
  const path = fileURLToPath(new URL(`../../fixtures/evidence/${name}`, import.meta.url));
  const [header = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((column, index) => [column, fields[index] ?? '']));
  });
}
