import type { listAreas } from '../../shared/api/evidence.ts';
import { call } from '../api/call.ts';
import { type ComboboxOption, PlainCombobox } from '../ui/PlainCombobox.tsx';

interface Props {
  value: ComboboxOption | null;
  onChange: (value: ComboboxOption | null) => void;
  error?: string | undefined;
}

/** Finds a place by name among the areas of the evidence library. */
export function AreaField({ value, onChange, error }: Props) {
  return (
    <PlainCombobox
      label="Place"
      hint="The evidence is shown for this place. Type part of its name."
      optional
      value={value}
      onChange={onChange}
      search={searchAreas}
      nothingFound="No place has that name. Try the name of the council."
      error={error}
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
