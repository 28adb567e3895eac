import type { FieldFault, ProblemCode } from '../../../shared/errors.ts';
import type { Area } from '../../../shared/evidence/area.ts';
import type { Mapping } from '../../../shared/evidence/import/mapping.ts';
import type { ImportPreview, ImportProblem, ImportReport } from '../../../shared/evidence/import/report.ts';
import type { Indicator } from '../../../shared/evidence/indicator.ts';
import type { ObservedMeasure } from './observedMeasures.ts';

/** What a worker is given to read a file with. */
interface Given {
  /** The uploaded file, on this machine. */
  path: string;
  fileName: string;
  areas: readonly Area[];
  /** Of the library and of the partnership. */
  indicators: readonly (Pick<Indicator, 'id' | 'title' | 'unit'> & { madeByImport: boolean })[];
  /** The partnership's own area: that of a table which names no place. */
  place: string | null;
}

export interface ProposeTask extends Given {
  kind: 'propose';
  /** What earlier imports of this partnership were read by, newest first. */
  remembered: readonly Mapping[];
}

export interface PreviewTask extends Given {
  kind: 'preview';
  mapping: Mapping;
}

export interface ImportTask extends Given {
  kind: 'import';
  mapping: Mapping;
}

export type Task = ProposeTask | PreviewTask | ImportTask;

export interface Proposal {
  mapping: Mapping;
  preview: ImportPreview;
  problems: ImportProblem[];
  /** Whether an earlier import of a file of the same shape was read so. */
  remembered: boolean;
}

export interface Imported {
  /** The figures, to be kept. */
  chunks: Uint8Array[];
  measures: ObservedMeasure[];
  report: ImportReport;
}

/** What a worker says. All but the first end it. */
export type Said =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; result: unknown }
  /** By a fault of ours. */
  | { kind: 'failed'; error: unknown }
  | { kind: 'refused'; code: ProblemCode; detail: string; faults: readonly FieldFault[] };
