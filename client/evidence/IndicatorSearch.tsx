import { Checkbox } from '../ui/Checkbox.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './IndicatorPicker.module.css';
import { useFrameworks } from './useFrameworks.ts';

interface Props {
  partnershipId: string;
  words: string;
  onWords: (words: string) => void;
  framework: string;
  onFramework: (framework: string) => void;
  everywhere: boolean;
  onEverywhere: (everywhere: boolean) => void;
}

const all = 'all';

export function IndicatorSearch(props: Props) {
  const frameworks = useFrameworks(props.partnershipId).data ?? [];
  return (
    <search className={styles.search}>
      <TextField
        label="Search the library"
        type="search"
        placeholder="For example: active, pay, early years"
        data-autofocus
        value={props.words}
        onChange={props.onWords}
      />
      <SelectField
        label="Framework"
        choices={[
          { value: all, label: 'All frameworks' },
          ...frameworks
            .filter(({ status }) => status !== 'archived')
            .map(({ id, title }) => ({ value: id, label: title })),
        ]}
        value={props.framework === '' ? all : props.framework}
        onChange={(framework) => props.onFramework(framework === all ? '' : framework)}
      />
      <Checkbox
        label="Also those with no figure for our place"
        checked={props.everywhere}
        onChange={props.onEverywhere}
      />
    </search>
  );
}
