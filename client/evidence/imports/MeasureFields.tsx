import { useState } from 'react';
import type { listIndicators } from '../../../shared/api/evidence.ts';
import type { MeasureMapping } from '../../../shared/evidence/import/mapping.ts';
import { polarities } from '../../../shared/evidence/indicator.ts';
import { call } from '../../api/call.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { type ComboboxOption, PlainCombobox } from '../../ui/PlainCombobox.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './imports.module.css';

interface Props {
  partnershipId: string;
  measures: readonly MeasureMapping[];
  /** Titles of the indicators that measures go to, by id. */
  titles: ReadonlyMap<string, string>;
  onChange: (text: string, parts: Partial<MeasureMapping>) => void;
  faultOf: (place: number, field: string) => string | undefined;
}

const pageOfRows = 12;
const polarityChoices = polarities.map((value) => ({
  value,
  label: { higher: 'Higher is better', lower: 'Lower is better', neither: 'Neither is better' }[value],
}));

/** What each measure of the file becomes: an indicator that is there, or a new one of our own. */
export function MeasureFields({ partnershipId, measures, titles, onChange, faultOf }: Props) {
  const [rows, setRows] = useState(pageOfRows);
  const rest = measures.length - rows;
  return (
    <>
      <ul className={styles.measures}>
        {measures.slice(0, rows).map((measure, place) => (
          <li key={measure.text}>
            <MeasureRow
              partnershipId={partnershipId}
              measure={measure}
              title={measure.indicator === null ? undefined : titles.get(measure.indicator)}
              onChange={(parts) => onChange(measure.text, parts)}
              faultOf={(field) => faultOf(place, field)}
            />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button size="s" onClick={() => setRows(rows + 50)}>
          Show {Math.min(rest, 50)} more of {rest}
        </Button>
      )}
    </>
  );
}

function MeasureRow({
  partnershipId,
  measure,
  title,
  onChange,
  faultOf,
}: {
  partnershipId: string;
  measure: MeasureMapping;
  title: string | undefined;
  onChange: (parts: Partial<MeasureMapping>) => void;
  faultOf: (field: string) => string | undefined;
}) {
  const [picked, setPicked] = useState<ComboboxOption>();
  // The titles may come after the page: what was proposed is named as soon as they are here.
  const chosen =
    measure.indicator === null
      ? null
      : (picked ?? { id: measure.indicator, label: title ?? measure.indicator });
  const [search] = useState(() => searchIn(partnershipId));
  const known = measure.indicator !== null;
  return (
    <details open={faultOf('title') !== undefined || faultOf('indicator') !== undefined || undefined}>
      <summary>
        <b>{measure.text}</b>{' '}
        {!measure.include
          ? 'is left out'
          : known
            ? `goes to “${chosen?.label ?? measure.indicator}”`
            : `becomes a new indicator of ours${measure.title === measure.text ? '' : `, “${measure.title}”`}`}
      </summary>
      <div className={styles.fields}>
        <Checkbox label="Import it" checked={measure.include} onChange={(include) => onChange({ include })} />
        <PlainCombobox
          label="Goes to"
          hint="Empty: a new indicator of ours is made."
          optional
          value={chosen}
          search={search}
          nothingFound="No indicator has those words. Leave it empty to make a new one."
          onChange={(option) => {
            setPicked(option ?? undefined);
            onChange({ indicator: option?.id ?? null });
          }}
          error={faultOf('indicator')}
        />
        {!known && (
          <>
            <TextField
              label="Title"
              value={measure.title}
              onChange={(text) => onChange({ title: text })}
              error={faultOf('title')}
            />
            <TextField
              label="Unit"
              optional
              value={measure.unit}
              onChange={(unit) => onChange({ unit })}
              error={faultOf('unit')}
            />
            <SelectField
              label="Which way is better?"
              choices={polarityChoices}
              value={measure.polarity}
              onChange={(polarity) => onChange({ polarity })}
            />
          </>
        )}
      </div>
    </details>
  );
}

function searchIn(partnershipId: string) {
  return async (q: string, signal: AbortSignal): Promise<ComboboxOption[]> => {
    const query = { partnership: partnershipId, absent: 'include' as const, ...(q === '' ? {} : { q }) };
    const { indicators } = await call<typeof listIndicators>('GET /api/indicators', { query }, { signal });
    return indicators.slice(0, 30).map(({ id, title, source }) => ({ id, label: title, detail: source }));
  };
}
