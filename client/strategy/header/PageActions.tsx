import { useState, useSyncExternalStore } from 'react';
import { useNavigate } from 'react-router';
import { may, type Role } from '../../../shared/access.ts';
import { ButtonLink } from '../../ui/ButtonLink.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuSection } from '../../ui/menuItems.ts';
import { onThisKeyboard } from '../keyboard.ts';
import { useCanWrite, useLive } from '../live/LiveContext.ts';
import { useUndoing } from '../page/useUndoing.ts';
import { DeletedDialog } from './DeletedDialog.tsx';
import { askForHelp } from './HelpKey.tsx';

interface Props {
  strategyId: string;
  partnershipId: string;
  role: Role;
  /** On a phone: three dots hold all. */
  inBar: boolean;
}

/** Invite, and what is needed seldom: undo for who has no keyboard, downloads, the list of shortcuts. */
export function PageActions({ strategyId, partnershipId, role, inBar }: Props) {
  const { history } = useLive();
  const canWrite = useCanWrite();
  const undoing = useUndoing();
  const canUndo = useSyncExternalStore(history.subscribe, history.canUndo);
  const canRedo = useSyncExternalStore(history.subscribe, history.canRedo);
  const [choosing, setChoosing] = useState(false);
  const navigate = useNavigate();
  const invitations = `/p/${partnershipId}#invitations`;
  const invites = may(role, 'invite');
  const planning = `/s/${strategyId}/sessions/new`;
  const facilitates = may(role, 'facilitate');
  const going = (id: string, label: string, to: string): MenuSection => ({
    actions: [{ id, label, onSelect: () => void navigate(to) }],
  });
  const inviting = [
    ...(inBar && facilitates ? [going('live', 'Start a live session', planning)] : []),
    ...(inBar && invites ? [going('invite', 'Invite people', invitations)] : []),
  ];
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
      { id: 'deleted', label: 'Bring back something deleted…', onSelect: () => setChoosing(true) },
    ],
  };
  const rest: MenuSection[] = [
    {
      actions: [
        {
          id: 'catch-up',
          label: 'Catch up with others',
          hint: 'What they did since you were last here',
          onSelect: () => void navigate(`/s/${strategyId}/catch-up`),
        },
      ],
    },
    {
      heading: 'Download the whole strategy',
      actions: [
        {
          id: 'md',
          label: 'Markdown',
          hint: 'To read, print or edit elsewhere',
          onSelect: () => download(strategyId, 'export?format=md'),
        },
        {
          id: 'json',
          label: 'JSON',
          hint: 'For other programs',
          onSelect: () => download(strategyId, 'export?format=json'),
        },
      ],
    },
    {
      heading: 'Download all comments',
      actions: [
        {
          id: 'comments-docx',
          label: 'Word document',
          onSelect: () => download(strategyId, 'threads/export?format=docx'),
        },
        {
          id: 'comments-csv',
          label: 'Table (CSV)',
          onSelect: () => download(strategyId, 'threads/export?format=csv'),
        },
        {
          id: 'comments-json',
          label: 'JSON',
          onSelect: () => download(strategyId, 'threads/export?format=json'),
        },
      ],
    },
    { actions: [{ id: 'help', label: 'Keyboard shortcuts', shortcut: '?', onSelect: askForHelp }] },
  ];
  return (
    <>
      {invites && !inBar && <ButtonLink to={invitations}>Invite</ButtonLink>}
      {facilitates && !inBar && (
        <ButtonLink to={planning} look="primary">
          Start a live session
        </ButtonLink>
      )}
      <Menu
        look={inBar ? 'quiet' : 'plain'}
        label="More for this strategy"
        sections={canWrite ? [...inviting, steps, ...rest] : [...inviting, ...rest]}
      >
        <Icon name="more" />
      </Menu>
      {choosing && <DeletedDialog onClose={() => setChoosing(false)} />}
    </>
  );
}

function download(strategyId: string, file: string): void {
  const link = document.createElement('a');
  link.href = `/api/strategies/${encodeURIComponent(strategyId)}/${file}`;
  link.download = '';
  link.click();
}
