import {
  type ColumnMapping,
  columnRoles,
  type TableMapping,
} from '../../../shared/evidence/import/mapping.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { columnLetters } from './editMapping.ts';
import { roleWords } from './importWords.ts';

interface Props {
  table: TableMapping;
  onChange: (column: number, parts: Partial<ColumnMapping>) => void;
  /** What the server says about one field of a column: `role`, `measure` … of the column at this place. */
  faultOf: (place: number, field: string) => string | undefined;
}

const roles = columnRoles.map((value) => ({ value, label: roleWords[value] }));
export const commaChoices = [
  { value: 'thousands', label: 'Thousands: 1,200 is twelve hundred' },
  { value: 'decimal', label: 'Decimals: 1,2 is one and a fifth' },
  { value: 'ask', label: 'Not known: leave such numbers out' },
] as const;

/** Which column is what. */
export function ColumnsTable({ table, onChange, faultOf }: Props) {
  return (
    <Table caption={`Columns of ${table.title}`}>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Is</th>
          <th scope="col">Measures, in its period</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((column, place) => {
          const letters = columnLetters(column.column);
          const name = `column ${letters}`;
          return (
            <tr key={column.column}>
              <th scope="row">
                {letters} {column.header}
              </th>
              <td>
                <SelectField
                  label={`What ${name} is`}
                  labelHidden
                  choices={roles}
                  value={column.role}
                  onChange={(role) => onChange(column.column, { role })}
                  error={faultOf(place, 'role')}
                />
              </td>
              <td>
                {column.role === 'value' && (
                  <>
                    <TextField
                      label="Measure"
                      aria-label={`Measure of ${name}`}
                      optional
                      value={column.measure ?? ''}
                      onChange={(text) => onChange(column.column, { measure: text === '' ? null : text })}
                      error={faultOf(place, 'measure')}
                    />
                    <TextField
                      label="Period"
                      aria-label={`Period of ${name}`}
                      optional
                      value={column.period ?? ''}
                      onChange={(text) => onChange(column.column, { period: text === '' ? null : text })}
                      error={faultOf(place, 'period')}
                    />
                    <SelectField
                      label="A comma in a number means"
                      aria-label={`A comma in a number of ${name} means`}
                      choices={commaChoices}
                      value={column.comma}
                      onChange={(comma) => onChange(column.column, { comma })}
                    />
                  </>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
