import type { ColumnMapping, Mapping, TableMapping } from '../../../shared/evidence/import/mapping.ts';
import type { ImportProblem } from '../../../shared/evidence/import/report.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { commaChoices } from './ColumnsTable.tsx';
import { columnNumber } from './editMapping.ts';
import styles from './imports.module.css';
import { placeWords } from './importWords.ts';
import { dateChoices, sixDigitChoices, yearPairChoices } from './TableFields.tsx';

interface Props {
  questions: readonly ImportProblem[];
  mapping: Mapping;
  sheets: number;
  onTable: (id: string, parts: Partial<TableMapping>) => void;
  onColumn: (id: string, column: number, parts: Partial<ColumnMapping>) => void;
}

/** What the file does not say, asked where it can be answered at once. */
export function Questions({ questions, mapping, sheets, onTable, onColumn }: Props) {
  return (
    <ul className={styles.questions}>
      {questions.map((question) => {
        const { sheet, row, column, code, message } = question;
        const tables = mapping.tables.filter((table) => table.sheet === sheet);
        const table =
          tables.find(({ rows }) => row === null || (row >= rows.first && row <= (rows.last ?? row))) ??
          tables[0];
        return (
          <li key={`${sheet} ${row} ${column} ${code}`}>
            <p>
              <b>{placeWords(question, sheets)}:</b> {message}
            </p>
            {table && (
              <Answer
                code={code}
                table={table}
                column={column === null ? null : columnNumber(column)}
                onTable={(parts) => onTable(table.id, parts)}
                onColumn={(number, parts) => onColumn(table.id, number, parts)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Answer({
  code,
  table,
  column,
  onTable,
  onColumn,
}: {
  code: ImportProblem['code'];
  table: TableMapping;
  column: number | null;
  onTable: (parts: Partial<TableMapping>) => void;
  onColumn: (column: number, parts: Partial<ColumnMapping>) => void;
}) {
  const asked = table.columns.find((one) => one.column === column);
  if (code === 'which-comma' && asked) {
    return (
      <SelectField
        label="A comma in these numbers means"
        choices={commaChoices}
        value={asked.comma}
        onChange={(comma) => onColumn(asked.column, { comma })}
      />
    );
  }
  if (code === 'which-year') {
    return (
      <>
        <SelectField
          label="2021/22 means"
          choices={yearPairChoices}
          value={table.yearPairs}
          onChange={(yearPairs) => onTable({ yearPairs })}
        />
        <SelectField
          label="201112 means"
          choices={sixDigitChoices}
          value={table.sixDigits}
          onChange={(sixDigits) => onTable({ sixDigits })}
        />
      </>
    );
  }
  if (code === 'which-dates') {
    return (
      <SelectField
        label="A date means"
        choices={dateChoices}
        value={table.dates}
        onChange={(dates) => onTable({ dates })}
      />
    );
  }
  return <p className={styles.quiet}>Answer it at “{table.title}” below, under “Change how it is read”.</p>;
}
