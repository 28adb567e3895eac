import { useState } from 'react';
import { SelectField } from '../ui/SelectField.tsx';
import { chooseScheme, storedScheme } from './scheme.ts';

const choices = [
  { value: 'system', label: 'As this device is set' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

/** Light or dark, on this device. */
export function SchemeSwitch() {
  const [scheme, setScheme] = useState(storedScheme);
  return (
    <SelectField
      label="Light or dark"
      choices={choices}
      value={scheme}
      onChange={(chosen) => {
        setScheme(chosen);
        chooseScheme(chosen);
      }}
    />
  );
}
