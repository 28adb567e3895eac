import { useId } from 'react';
import type { ColumnMapping, TableMapping } from '../../../shared/evidence/import/mapping.ts';
import type { ImportPreview } from '../../../shared/evidence/import/report.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { ColumnsTable } from './ColumnsTable.tsx';
import styles from './imports.module.css';
import { tableWords } from './importWords.ts';
import { SampleTable } from './SampleTable.tsx';
import { TableFields } from './TableFields.tsx';

interface Props {
  table: TableMapping;
  preview: ImportPreview['tables'][number] | undefined;
  /** Something was changed, so the figures shown are as they were read before. */
  stale: boolean;
  onChange: (parts: Partial<TableMapping>) => void;
  onColumn: (column: number, parts: Partial<ColumnMapping>) => void;
  /** What the server says about a field of this table, by its name there. */
  faultOf: (field: string) => string | undefined;
}

/** One table of the file: how it was understood, what it gives, and how to have it read otherwise. */
export function TableSection({ table, preview, stale, onChange, onColumn, faultOf }: Props) {
  const id = useId();
  const fault = table.columns.some((_, place) =>
    ['role', 'measure', 'period'].some((field) => faultOf(`columns.${place}.${field}`) !== undefined),
  );
  return (
    <section className={styles.table} aria-labelledby={id}>
      <h3 id={id}>{table.title === '' ? table.sheet : table.title}</h3>
      <p className={styles.quiet}>
        Sheet “{table.sheet}”. {preview && tableWords(table, preview.layout)}
      </p>
      <Checkbox
        label="Import this table"
        checked={table.include}
        onChange={(include) => onChange({ include })}
      />
      {table.include && (
        <>
          {stale && (
            <p className={styles.quiet}>The figures below are as the file was read before your changes.</p>
          )}
          {preview && <SampleTable title={table.title} sample={preview.sample} />}
          <details className={styles.how} open={fault || undefined}>
            <summary>Change how it is read</summary>
            <TableFields table={table} onChange={onChange} faultOf={faultOf} />
            <ColumnsTable
              table={table}
              onChange={onColumn}
              faultOf={(place, field) => faultOf(`columns.${place}.${field}`)}
            />
          </details>
        </>
      )}
    </section>
  );
}
