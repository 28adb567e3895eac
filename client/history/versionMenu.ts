import type { VersionView } from '../../shared/api/versions.ts';
import type { MenuAction, MenuSection } from '../ui/menuItems.ts';

/** What can be done with a version. What the role does not allow is missing. */
export interface VersionActs {
  read: (version: VersionView) => void;
  compareWithNow: (version: VersionView) => void;
  name?: ((version: VersionView) => void) | undefined;
  restore?: ((version: VersionView) => void) | undefined;
}

export function versionMenu(version: VersionView, acts: VersionActs): MenuSection[] {
  const { name, restore } = acts;
  const changing: MenuAction[] = [
    ...(name === undefined
      ? []
      : [
          {
            id: 'name',
            label: version.kind === 'named' ? 'Rename…' : 'Keep under a name…',
            onSelect: () => name(version),
          },
        ]),
    ...(restore === undefined
      ? []
      : [{ id: 'restore', label: 'Restore this version…', onSelect: () => restore(version) }]),
  ];
  const [first, ...more] = changing;
  return [
    {
      actions: [
        { id: 'read', label: 'Read it as it was', onSelect: () => acts.read(version) },
        { id: 'now', label: 'What changed since', onSelect: () => acts.compareWithNow(version) },
      ],
    },
    ...(first === undefined ? [] : [{ actions: [first, ...more] as const }]),
  ];
}
