import { z } from 'zod';
import { limits } from '../../limits.ts';
import { polaritySchema } from '../indicator.ts';

/**
 * What a column is for. A row's area is its `area-code`, else its `area-name`; only where both are blank, the narrowest
 * `wider-area-*` (a row for a region, in a file with a column for each level). `period-part` (a month, a quarter) and
 * `period-kind` ("Academic year") complete a `period`. A `breakdown` (sex, age) makes one measure into several. `margin` is
 * half the width of a confidence interval.
 */
export const columnRoles = [
  'area-code',
  'area-name',
  'wider-area-code',
  'wider-area-name',
  'period',
  'period-part',
  'period-kind',
  'indicator',
  'breakdown',
  'unit',
  'value',
  'lower',
  'upper',
  'margin',
  'status',
  'note',
  'ignore',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

const text = z.string().max(500);
const maybeText = text.nullable().default(null);
const rowNumber = z.int().min(1).max(10_000_000);
const columnNumber = z.int().min(1).max(16_384);

export const columnMappingSchema = z.strictObject({
  /** Counted from 1. */
  column: columnNumber,
  /** What the file writes over it; the lines of a header of several rows are joined by ` | `. */
  header: text,
  role: z.enum(columnRoles),
  /** Of a value: what it measures. Null: what the table measures, or its `indicator` column names. */
  measure: maybeText,
  unit: maybeText,
  /** Of a value, where the header names it: as the file writes it, read by the habits of the table. Null: from the row, or the table. */
  period: maybeText,
  /** Of a value, where the header names it: a code. Null: from the row, or the table. */
  area: maybeText,
  /** Of limits, a margin, a status or a note: the value column that it belongs to. Null: to every value of the row. */
  of: columnNumber.nullable().default(null),
  /** What a comma in a number is. `ask`: nobody knows yet, so numbers with one are reported and not imported. */
  comma: z.enum(['thousands', 'decimal', 'ask']).default('thousands'),
  /** Whether a blank stands for what is above it, as where an area's cell is merged over its years. */
  fill: z.boolean().default(false),
  /** Of a breakdown: the entry that stands for everybody, or that all rows have, and so is no part of the measure's name. */
  usual: maybeText,
});
export type ColumnMapping = z.infer<typeof columnMappingSchema>;

export const tableMappingSchema = z.strictObject({
  /** Unlike those of the other tables of the file. */
  id: z.string().min(1).max(40),
  sheet: text,
  /** False leaves the table out. */
  include: z.boolean().default(true),
  title: text,
  /** Of its shape (headers, not figures): the next release of the same file has the same. */
  fingerprint: text,
  /** Null where the table has no header. */
  header: z.strictObject({ first: rowNumber, last: rowNumber }).nullable(),
  /** Rows of figures. `last` null: to the end of the sheet. */
  rows: z.strictObject({ first: rowNumber, last: rowNumber.nullable() }),
  columns: z.array(columnMappingSchema).min(1).max(2_000),
  /** For every row, where no column tells: a code, a period as people write it, a measure, a unit. */
  area: maybeText,
  period: maybeText,
  measure: maybeText,
  unit: maybeText,
  /** What `2021/22` is, where the file does not say it. */
  yearPairs: z.enum(['financial', 'academic', 'calendar']).default('financial'),
  /** Whether `201112` and `2011-12` are 2011/12 or December 2011. */
  sixDigits: z.enum(['years', 'months']).default('years'),
  /** Whether `2021-04-01` is that day or that month. */
  dates: z.enum(['days', 'months']).default('days'),
  /** Which kind of area a name means that several have, such as `police force area`. Null: councils first. */
  areaKind: maybeText,
});
export type TableMapping = z.infer<typeof tableMappingSchema>;

export const measureMappingSchema = z.strictObject({
  /** As the file names it, breakdowns joined to it by ` – `. */
  text,
  /** Id of an indicator of the library or of the partnership. Null makes a local one. */
  indicator: z.string().min(1).max(200).nullable(),
  /** Title and unit of the local one to be made. */
  title: text,
  unit: text,
  polarity: polaritySchema.default('neither'),
  /** False leaves its figures out. */
  include: z.boolean().default(true),
});
export type MeasureMapping = z.infer<typeof measureMappingSchema>;

/**
 * How a file becomes observations. It is proposed, shown, edited by a person, stored, and used again for the next release.
 * Measures that turn up further down than the proposal looked are matched, or made local, by the same rules.
 */
export const mappingSchema = z.strictObject({
  version: z.literal(1),
  tables: z.array(tableMappingSchema).max(500),
  measures: z.array(measureMappingSchema).max(limits.measuresPerImport),
});
export type Mapping = z.infer<typeof mappingSchema>;
