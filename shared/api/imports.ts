import { z } from 'zod';
import { mappingSchema } from '../evidence/import/mapping.ts';
import { importPreviewSchema, importProblemSchema, importReportSchema } from '../evidence/import/report.ts';
import { endpoint } from './endpoint.ts';

const tag = 'Imports';

const importStates = ['proposed', 'committed', 'undone'] as const;
export type ImportState = (typeof importStates)[number];

const name = z.string().nullable();
const indicators = z.array(z.object({ id: z.string(), title: z.string() }));

const outcomeSchema = z.object({
  /** Figures that nothing lay under, and that lie over one which shows again if the import is undone. */
  added: z.int(),
  replaced: z.int(),
  /** Figures of the file that were not imported; `problems` say which and why. */
  skipped: z.int(),
  indicators,
});
export type ImportOutcome = z.infer<typeof outcomeSchema>;

const countsSchema = outcomeSchema.omit({ indicators: true }).extend({ indicatorCount: z.int() });

export const importSummarySchema = z.object({
  id: z.string(),
  partnershipId: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  state: z.enum(importStates),
  /** Names are null where nobody knows who it was. */
  uploaded: z.object({ at: z.string(), by: name }),
  committed: z.object({ at: z.string(), by: name }).nullable(),
  undone: z.object({ at: z.string(), by: name }).nullable(),
  /** Once it is committed. */
  outcome: countsSchema.nullable(),
  /** While it is being committed: how much of the file has been read, from 0 to 1. */
  progress: z.number().nullable(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

/** The lists of what was left out are long; they stand once, beside it. */
const reportSchema = importReportSchema.omit({ problems: true });
const previewSchema = z.object({ ...importPreviewSchema.shape, report: reportSchema });
const problems = z.array(importProblemSchema);

const proposalSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  preview: previewSchema,
  mapping: mappingSchema,
  /** What would be left out first, then what is asked, then remarks. Cut where it is long; `preview.report.counts` is not. */
  problems,
  /** Whether the mapping is that of an earlier import of a file of the same shape. */
  remembered: z.boolean(),
});
export type ImportProposal = z.infer<typeof proposalSchema>;

const p = z.object({ p: z.string() });
const id = z.object({ id: z.string() });

export const uploadImport = endpoint({
  method: 'POST',
  path: '/api/partnerships/:p/imports',
  tag,
  summary:
    'Upload a CSV or XLSX file of figures. Answers what would be imported; nothing is until it is committed.',
  status: 201,
  params: p,
  upload: { field: 'file' },
  response: proposalSchema,
});

export const listImports = endpoint({
  method: 'GET',
  path: '/api/partnerships/:p/imports',
  tag,
  summary: 'The files that were uploaded, newest first: who, when, and what came of each.',
  status: 200,
  params: p,
  response: z.object({ imports: z.array(importSummarySchema) }),
});

export const getImport = endpoint({
  method: 'GET',
  path: '/api/imports/:id',
  tag,
  summary: 'One import: its proposal until it is committed, then its report; and how far a commit has come.',
  status: 200,
  params: id,
  response: importSummarySchema.extend({
    proposal: proposalSchema.nullable(),
    report: reportSchema.extend({ problems }).nullable(),
    /** Those that its figures went to. */
    indicators,
  }),
});

export const previewImport = endpoint({
  method: 'POST',
  path: '/api/imports/:id/preview',
  tag,
  summary: 'What an upload would bring by a mapping that was changed. Nothing is imported or kept.',
  status: 200,
  params: id,
  body: z.strictObject({ mapping: mappingSchema }),
  response: z.object({ preview: previewSchema, problems }),
});

export const commitImport = endpoint({
  method: 'POST',
  path: '/api/imports/:id/commit',
  tag,
  summary: 'Import the figures, by the proposed mapping or by one that was changed. All of them or none.',
  status: 200,
  params: id,
  body: z.strictObject({ mapping: mappingSchema.optional() }),
  response: outcomeSchema,
});

export const undoImport = endpoint({
  method: 'DELETE',
  path: '/api/imports/:id',
  tag,
  summary:
    'Take an import back: what it replaced shows again. An upload that was not committed is discarded.',
  status: 204,
  params: id,
});
