import type { VersionView } from '../../shared/api/versions.ts';
import { SelectField } from '../ui/SelectField.tsx';
import styles from './HistoryPage.module.css';
import { now, type Span } from './span.ts';
import { versionLabel } from './versionWords.ts';

/** Which two moments are compared. */
export function VersionSelects({
  versions,
  span,
  onChange,
}: {
  versions: readonly VersionView[];
  span: Span;
  onChange: (span: Span) => void;
}) {
  const choices = versions.map((version) => ({ value: version.id, label: versionLabel(version) }));
  return (
    <div className={styles.selects}>
      <SelectField
        label="From"
        choices={choices}
        value={span.from}
        onChange={(from) => onChange({ ...span, from })}
      />
      <SelectField
        label="To"
        choices={[{ value: now, label: 'As it stands now' }, ...choices]}
        value={span.to}
        onChange={(to) => onChange({ ...span, to })}
      />
    </div>
  );
}
