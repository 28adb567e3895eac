import { limits } from '../../../shared/limits.ts';
import { SelectField } from '../../ui/SelectField.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Figure } from './figure.ts';
import styles from './own.module.css';
import { QuotesField } from './QuotesField.tsx';

interface Props {
  figure: Figure;
  /** The indicator is in words, and has no figure. */
  words: boolean;
  unit: string;
  onChange: (figure: Figure) => void;
  /** By the server’s name of the field. */
  faultOf: (path: 'value' | 'lower' | 'upper' | 'account' | 'account.finding') => string | undefined;
}

const reasons = [
  { value: 'there', label: 'There is one' },
  { value: 'x', label: 'It is not available' },
  { value: 'u', label: 'It is too unreliable to give' },
  { value: 'c', label: 'It is confidential' },
  { value: 'z', label: 'It does not apply' },
] as const;

/** The figure with its interval, or why there is none; for words, what was found and what people said. */
export function FigureFields({ figure, words, unit, onChange, faultOf }: Props) {
  const change = (parts: Partial<Figure>) => onChange({ ...figure, ...parts });
  if (words) {
    return (
      <>
        <TextArea
          label="What was found?"
          hint="In a sentence or two."
          maxLength={limits.reasonChars}
          value={figure.finding}
          onChange={(finding) => change({ finding })}
          error={faultOf('account.finding') ?? faultOf('account')}
        />
        <QuotesField quotes={figure.quotes} onChange={(quotes) => change({ quotes })} />
      </>
    );
  }
  return (
    <>
      <div className={styles.together}>
        <TextField
          label={unit === '' ? 'Figure' : `Figure (${unit})`}
          inputMode="decimal"
          optional={figure.status !== ''}
          value={figure.value}
          onChange={(value) => change({ value })}
          error={faultOf('value')}
        />
        <TextField
          label="Lower limit (95%)"
          inputMode="decimal"
          optional
          value={figure.lower}
          onChange={(lower) => change({ lower })}
          error={faultOf('lower')}
        />
        <TextField
          label="Upper limit (95%)"
          inputMode="decimal"
          optional
          value={figure.upper}
          onChange={(upper) => change({ upper })}
          error={faultOf('upper')}
        />
      </div>
      <SelectField
        label="Is there a figure?"
        choices={reasons}
        value={figure.status === '' ? 'there' : figure.status}
        onChange={(status) =>
          change(status === 'there' ? { status: '' } : { status, value: '', lower: '', upper: '' })
        }
      />
    </>
  );
}
