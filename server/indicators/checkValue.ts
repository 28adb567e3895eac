import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { recordValue } from '../../shared/api/ownIndicators.ts';
import { invalidField } from '../../shared/errors.ts';
import { type Period, parsePeriod } from '../../shared/evidence/period.ts';
import type { OwnEntry, OwnIndicatorValue } from '../people/ownEvidenceKinds.ts';

type Body = BodyOf<typeof recordValue>;
/** What the indicator counts in; an indicator of the library counts in numbers. */
export type Counts = Pick<OwnIndicatorValue, 'kind' | 'scale'>;

/** @throws Problem `invalid-request` naming `period`. `today` is an ISO day. */
export function checkedPeriod(text: string, today: string): Period {
  const period = parsePeriod(text);
  if (!period) {
    throw invalidField(
      'period',
      `“${text}” is not a period that can be read. Write 2024, 2024-09, 2024-09-30, 2024-04-01/2025-03-31 or 2022-01-01/P3Y. Nothing was saved.`,
    );
  }
  if (period.start > today)
    throw invalidField('period', `${period.label} has not begun yet. Nothing was saved.`);
  return period;
}

/** What was measured or heard, as it is kept. @throws Problem `invalid-request` naming the field */
export function checkedFigure(
  { kind, scale }: Counts,
  body: Body,
): Pick<OwnEntry, 'value' | 'lower' | 'upper' | 'status' | 'account'> {
  const { value = null, lower = null, upper = null, status = null, account = null } = body;
  if (kind === 'words') {
    if (!account) throw invalidField('account', 'Say what was found. Nothing was saved.');
    if (value !== null) throw invalidField('value', 'This indicator is in words and takes no figure.');
    return { value: null, lower: null, upper: null, status: null, account };
  }
  if (account) throw invalidField('account', 'Only an indicator in words takes what people said.');
  if (value === null) {
    const missing = 'Give a value, or under “status” why there is none. Nothing was saved.';
    if (status === null) throw invalidField('value', missing);
    if (lower !== null || upper !== null) throw invalidField('lower', 'Without a value there are no limits.');
    return { value, lower: null, upper: null, status, account: null };
  }
  if (status !== null) throw invalidField('status', 'A value has no reason for being missing.');
  insistRange(kind, scale, value, 'value');
  insistInterval(value, lower, upper);
  return { value, lower, upper, status: null, account: null };
}

/** @throws Problem `invalid-request` for a value that the kind can’t have */
export function insistRange(kind: Counts['kind'], scale: Counts['scale'], value: number, path: string): void {
  if (kind === 'percentage' && (value < 0 || value > 100)) {
    throw invalidField(
      path,
      'A percentage lies between 0 and 100. A change in percent is a number with the unit %.',
    );
  }
  if (kind === 'scale' && scale && (value < scale.min || value > scale.max)) {
    throw invalidField(path, `The scale goes from ${scale.min} to ${scale.max}. Nothing was saved.`);
  }
}

function insistInterval(value: number, lower: number | null, upper: number | null): void {
  if (lower === null && upper === null) return;
  if (lower === null || upper === null) {
    throw invalidField(lower === null ? 'lower' : 'upper', 'Give both limits of the interval or neither.');
  }
  if (lower > value) throw invalidField('lower', 'The lower limit lies above the value. Nothing was saved.');
  if (upper < value) throw invalidField('upper', 'The upper limit lies below the value. Nothing was saved.');
}
