import { limits } from '../../../shared/limits.ts';
import { TextField } from '../../ui/TextField.tsx';

interface Props {
  value: string;
  onChange: (name: string) => void;
  error: string | undefined;
}

/** What a template is called. */
export function TemplateName({ value, onChange, error }: Props) {
  return (
    <TextField
      label="Name"
      autoComplete="off"
      maxLength={limits.nameChars}
      value={value}
      onChange={onChange}
      error={error}
    />
  );
}
