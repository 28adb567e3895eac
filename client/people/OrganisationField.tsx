import { useId } from 'react';
import type { Partnership } from '../../shared/api/partnerships.ts';
import { TextField } from '../ui/TextField.tsx';

interface Props {
  partnership: Partnership;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}

/** An organisation by name: the known ones are offered, and a new name makes a new one. */
export function OrganisationField({ partnership, value, onChange, error }: Props) {
  const id = useId();
  return (
    <>
      <TextField
        label="Organisation"
        hint="Choose one that is here, or write a new name."
        list={id}
        autoComplete="off"
        value={value}
        onChange={onChange}
        error={error}
      />
      <datalist id={id}>
        {partnership.organisations.map((organisation) => (
          <option key={organisation.id} value={organisation.name} />
        ))}
      </datalist>
    </>
  );
}
