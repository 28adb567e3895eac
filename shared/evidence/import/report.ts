import { z } from 'zod';
import { observationSchema } from '../indicator.ts';
import { measureMappingSchema } from './mapping.ts';

/**
 * Why something was left out, asked about or remarked on.
 * Left out, whole rows: the first line. Left out, one figure: the second. Asked about: the third. Only remarked on: the last.
 */
const importCodes = [
  ...['title', 'header', 'blank', 'footnote', 'no-table', 'outside-table', 'left-out-by-choice'],
  ...['no-area', 'unknown-area', 'not-gss', 'unknown-period', 'no-period', 'no-measure', 'no-value'],
  ...['not-a-number', 'ambiguous-number', 'duplicate', 'ignored-column'],
  ...['which-comma', 'which-year', 'which-area', 'which-measure', 'which-dates', 'shape-differs'],
  ...['former-code', 'abolished-area', 'other-name', 'outside-library', 'limits-odd'],
  ...['hidden-sheet', 'formula', 'formula-without-value'],
] as const;

export type ImportCode = (typeof importCodes)[number];

export const importProblemSchema = z.object({
  /** `left-out` comes first in a list, then `question`, then `notice`. */
  kind: z.enum(['left-out', 'question', 'notice']),
  sheet: z.string(),
  /** Null where it is about a sheet, or a column, as a whole. */
  row: z.int().nullable(),
  /** Of a run of rows with the same fault; otherwise equal to `row`. */
  lastRow: z.int().nullable(),
  /** Letters, as a spreadsheet shows them, or null for the whole row. */
  column: z.string().nullable(),
  header: z.string().nullable(),
  code: z.enum(importCodes),
  /** A sentence for people: what was found, and what became of it. */
  message: z.string(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** One figure on its way in. `measure` is the text of a measure of the mapping. */
export const importedObservationSchema = observationSchema
  .pick({ period: true, value: true, lower: true, upper: true, status: true, note: true })
  .extend({
    measure: z.string(),
    /** A GSS code. */
    area: z.string(),
    /** As the file names the area, where the library does not have it. */
    areaName: z.string().nullable(),
    row: z.int(),
    /** Letters. */
    column: z.string(),
    sheet: z.string(),
  });
export type ImportedObservation = z.infer<typeof importedObservationSchema>;

const countsSchema = z.object({ in: z.int(), imported: z.int(), reported: z.int() });

/** What became of a file. For rows and for figures alike: `in` = `imported` + `reported`. */
export const importReportSchema = z.object({
  /** Every row of every sheet. Imported: at least one figure came of it. */
  rows: countsSchema,
  /** Every cell of a value column in a row of figures. */
  figures: countsSchema,
  /** Left out first. Long lists are cut; `counts` are not. */
  problems: z.array(importProblemSchema),
  /** How often each code occurred, in rows or figures. */
  counts: z.record(z.string(), z.int()),
  /** Measures that have at least one figure, those included that the mapping did not know. */
  measures: z.array(measureMappingSchema.extend({ figures: z.int() })),
  areas: z.int(),
  /** First and last, oldest first, as period.ts reads them; null where nothing was imported. */
  periods: z.object({ first: z.string(), last: z.string(), count: z.int() }).nullable(),
});
export type ImportReport = z.infer<typeof importReportSchema>;

const layouts = ['long', 'wide-by-period', 'wide-by-measure', 'wide-by-area'] as const;

/** What a proposal shows before anything is committed. */
export const importPreviewSchema = z.object({
  tables: z.array(
    z.object({
      id: z.string(),
      sheet: z.string(),
      title: z.string(),
      layout: z.enum(layouts),
      /** The first figures that the table would give. */
      sample: z.array(importedObservationSchema),
    }),
  ),
  /** What committing the unchanged mapping would do, as far as the file was read. */
  report: importReportSchema,
});
export type ImportPreview = z.infer<typeof importPreviewSchema>;
