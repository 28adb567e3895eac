import { useSyncExternalStore } from 'react';
import { may, type Role } from '../../../shared/access.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuSection } from '../../ui/menuItems.ts';
import { onThisKeyboard } from '../keyboard.ts';
import { useCanWrite, useLive } from '../live/LiveContext.ts';
import { useUndoing } from '../page/useUndoing.ts';
import { askForHelp } from './HelpKey.tsx';

interface Props {
  strategyId: string;
  partnershipId: string;
  role: Role;
}

/** Invite, and what is needed seldom: undo for who has no keyboard, downloads, the list of shortcuts. */
export function PageActions({ strategyId, partnershipId, role }: Props) {
  const { history } = useLive();
  const canWrite = useCanWrite();
  const undoing = useUndoing();
  const canUndo = useSyncExternalStore(history.subscribe, history.canUndo);
  const canRedo = useSyncExternalStore(history.subscribe, history.canRedo);
  const steps: MenuSection = {
    actions: [
      {
        id: 'undo',
        label: 'Undo',
        shortcut: onThisKeyboard('Mod+Z'),
        unavailable: canUndo ? undefined : 'You have changed nothing here yet',
        onSelect: undoing.undo,
      },
      {
        id: 'redo',
        label: 'Redo',
        shortcut: onThisKeyboard('Mod+Shift+Z'),
        unavailable: canRedo ? undefined : 'Nothing was undone',
        onSelect: undoing.redo,
      },
    ],
  };
  const rest: MenuSection[] = [
    {
      heading: 'Download the whole strategy',
      actions: [
        {
          id: 'md',
          label: 'Markdown',
          hint: 'To read, print or edit elsewhere',
          onSelect: () => download(strategyId, 'md'),
        },
        {
          id: 'json',
          label: 'JSON',
          hint: 'For other programs',
          onSelect: () => download(strategyId, 'json'),
        },
      ],
    },
    { actions: [{ id: 'help', label: 'Keyboard shortcuts', shortcut: '?', onSelect: askForHelp }] },
  ];
  return (
    <>
      {may(role, 'invite') && <ButtonLink to={`/p/${partnershipId}#invitations`}>Invite</ButtonLink>}
      <Menu label="More for this strategy" sections={canWrite ? [steps, ...rest] : rest}>
        <Icon name="more" />
      </Menu>
    </>
  );
}

function download(strategyId: string, format: 'md' | 'json'): void {
  const link = document.createElement('a');
  link.href = `/api/strategies/${encodeURIComponent(strategyId)}/export?format=${format}`;
  link.download = '';
  link.click();
}
