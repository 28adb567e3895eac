import type { VersionView } from '../../shared/api/versions.ts';
import { SelectField } from '../ui/SelectField.tsx';
import styles from './HistoryPage.module.css';
import { now, type Span } from './span.ts';
import { versionChoices } from './versionChoices.ts';

/** Which two moments are compared. */
export function VersionSelects({
  versions,
  compared,
  span,
  onChange,
}: {
  versions: readonly VersionView[];
  /** Those that the address names, once they are known. */
  compared: readonly VersionView[];
  span: Span;
  onChange: (span: Span) => void;
}) {
  const standing = { value: now, label: 'As it stands now' };
  return (
    <div className={styles.selects}>
      <SelectField
        label="From"
        choices={versionChoices(versions, compared, span.from)}
        value={span.from}
        onChange={(from) => onChange({ ...span, from })}
      />
      <SelectField
        label="To"
        choices={[standing, ...versionChoices(versions, compared, span.to === now ? span.from : span.to)]}
        value={span.to}
        onChange={(to) => onChange({ ...span, to })}
      />
    </div>
  );
}
