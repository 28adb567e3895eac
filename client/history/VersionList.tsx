import { Link } from 'react-router';
import type { VersionView } from '../../shared/api/versions.ts';
import { formatMoment } from '../ui/dates.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { now } from './span.ts';
import styles from './VersionList.module.css';
import { type VersionActs, versionMenu } from './versionMenu.ts';
import { blocksOf, creditsOf, namesOf, versionLabel } from './versionWords.ts';

/** The versions of a strategy, newest first; what stands now comes before them. */
export function VersionList({
  versions,
  shown,
  acts,
}: {
  versions: readonly VersionView[];
  /** A version's id, or `now`. */
  shown: string;
  acts: VersionActs;
}) {
  return (
    <ol className={styles.list}>
      <li className={styles.version} data-shown={shown === now || undefined}>
        <Link to="?" aria-current={shown === now || undefined} className={styles.what}>
          <strong>As it stands now</strong>
        </Link>
      </li>
      {versions.map((version) => (
        <li key={version.id} className={styles.version} data-shown={shown === version.id || undefined}>
          <Link
            to={`?to=${version.id}`}
            aria-current={shown === version.id || undefined}
            className={styles.what}
          >
            <strong>{headOf(version)}</strong>
            {tailOf(version).map((words) => (
              <span key={words}>{words}</span>
            ))}
          </Link>
          <Menu
            label={`More for the version ${versionLabel(version)}`}
            look="quiet"
            size="s"
            sections={versionMenu(version, acts)}
          >
            <Icon name="more" />
          </Menu>
        </li>
      ))}
    </ol>
  );
}

function headOf({ kind, name, at }: VersionView): string {
  return kind === 'named' && name !== null ? name : formatMoment(at);
}

function tailOf({ kind, at, by, restored, changes }: VersionView): string[] {
  const whom = by === null ? '' : ` by ${namesOf([by])}`;
  switch (kind) {
    case 'named':
      return [`Kept${whom}, ${formatMoment(at)}`];
    case 'before-restore': {
      const which = restored === null ? 'an earlier version' : (restored.name ?? formatMoment(restored.at));
      return [`How it stood before “${which}” was restored${whom}`];
    }
    case 'automatic':
      return changes.length === 0
        ? []
        : [
            namesOf(changes.map(({ by: who }) => who)),
            blocksOf(changes),
            ...creditsOf(changes.map(({ by: who, wordsBy }) => ({ ...who, wordsBy }))),
          ];
  }
}
