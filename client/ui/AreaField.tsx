import type { listAreas } from '../../shared/api/evidence.ts';
import { call } from '../api/call.ts';
import type { FieldWords } from './Field.tsx';
import { type ComboboxOption, PlainCombobox } from './PlainCombobox.tsx';

interface Props extends Partial<FieldWords> {
  value: ComboboxOption | null;
  onChange: (value: ComboboxOption | null) => void;
}

/** Finds a place by name among the areas of the evidence library. */
export function AreaField(props: Props) {
  return (
    <PlainCombobox
      label="Place"
      hint="The evidence is shown for this place. Type part of its name."
      optional
      {...props}
      search={searchAreas}
      nothingFound="No place has that name. Try the name of the council."
    />
  );
}

async function searchAreas(q: string, signal: AbortSignal): Promise<ComboboxOption[]> {
  const { areas } = await call<typeof listAreas>('GET /api/areas', { query: { q } }, { signal });
  return areas.slice(0, 30).map(({ code, name, type, parentName, formerly }) => ({
    id: code,
    label: name,
    detail: [type, parentName, formerly && `formerly ${formerly.name}`].filter(Boolean).join(', '),
  }));
}
