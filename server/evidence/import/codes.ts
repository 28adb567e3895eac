import type { Observation } from '../../../shared/evidence/indicator.ts';

type Status = NonNullable<Observation['status']>;

/** A code in place of a figure: what it says by the codes of indicator.ts, and how the source wrote it. */
export interface Withheld {
  status: Status;
  written: string;
}

/**
 * Codes that UK sources write in place of figures: those of the Government Analysis Function in brackets or bare (c, u, x, z,
 * low), and older ones. `low` is more than nothing but rounds to it. What is none of these is not taken for one.
 */
const codes: Record<Status, readonly string[]> = {
  x: [
    ...[
      'x',
      ':',
      '..',
      '...',
      '.',
      '-',
      '--',
      '\u2013',
      '\u2014',
      'na',
      'n/a',
      '#n/a',
      'n.a.',
      'n.a',
      'null',
      'nan',
      '!',
      'w',
    ],
    ...[
      'low',
      'k',
      'not available',
      'unavailable',
      'no data',
      'missing',
      'not collected',
      'not known',
      'nd',
      'tbc',
      'none',
    ],
  ],
  c: [
    ...[
      'c',
      '*',
      '**',
      '***',
      '#',
      '\u2022',
      's',
      'supp',
      'suppressed',
      'confidential',
      'disclosive',
      'disclosure',
      'dpc',
    ],
    ...['redacted', 'withheld', 'sdc', '$'],
  ],
  z: ['z', 'not applicable', 'dna'],
  u: ['u', '~', 'unreliable', 'low reliability', 'not reliable', 'too unreliable', 'small sample'],
};

const statusOf = new Map(
  Object.entries(codes).flatMap(([status, all]) => all.map((code) => [code, status as Status] as const)),
);

/** The code that a cell is, or null. `<5` and `>95%` are codes too: the figure itself is not told. */
export function withheldCode(text: string): Withheld | null {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/^\[([^\]]*)\]$|^\(([^)\d]*)\)$/, '$1$2')
    .trim();
  const status = statusOf.get(bare);
  if (status !== undefined) return { status, written: text.trim() };
  const bounded = /^(?:[<>≤≥]=?|(?:fewer|less|more|greater) than|under|over|below) ?£?\d[\d,.]* ?%?$/.test(
    bare,
  );
  return bounded ? { status: 'c', written: text.trim() } : null;
}

/** Marks beside a figure that say how far it can be trusted; each as the word of a status column, or behind a figure. */
const trust = new Map([
  ['u', 'low_reliability'],
  ['low reliability', 'low_reliability'],
  ['unreliable', 'low_reliability'],
  ['p', 'provisional'],
  ['provisional', 'provisional'],
  ['r', 'revised'],
  ['revised', 'revised'],
  ['e', 'estimated'],
  ['estimated', 'estimated'],
  ['estimate', 'estimated'],
  ['b', 'series_break'],
  ['break', 'series_break'],
  ['break in series', 'series_break'],
  ['f', 'forecast'],
  ['forecast', 'forecast'],
]);

/** A note for a mark beside a figure: a code of notes.ts where it has one, else as the source wrote it. */
export function noteOf(mark: string): string {
  const bare = mark
    .trim()
    .toLowerCase()
    .replace(/^[[(]|[\])]$/g, '');
  return (
    trust.get(bare) ?? (/unreliab|(?:low|less|not|poor) reliab/.test(bare) ? 'low_reliability' : mark.trim())
  );
}

/** What an entry of a column headed `Low reliability` says: any mark there stands for that. */
export function reliabilityIn(entry: string): string {
  return /^(?:no?|false|0|reliable|high|good|ok|-)$/i.test(entry) ? '' : 'low reliability';
}

/** Whether a mark says that the figure is not to be relied on. */
export function isUnreliable(mark: string): boolean {
  return noteOf(mark) === 'low_reliability';
}

/** What says "nothing to remark" in a column of statuses. */
const plain = new Set([
  '',
  'a',
  'normal',
  'normal value',
  'final',
  'ok',
  'published',
  'actual',
  'none',
  'valid',
  'official',
]);

export function isRemark(status: string): boolean {
  return !plain.has(status.trim().toLowerCase());
}
