import type { Reaction } from '../../../shared/comments/reactions.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/iconPaths.ts';

const icons: Record<Reaction, IconName> = {
  agree: 'check',
  thanks: 'heart',
  question: 'question',
  looking: 'search',
};

/** The drawing beside the word of a reaction. */
export function ReactionIcon({ reaction }: { reaction: Reaction }) {
  return <Icon name={icons[reaction]} size={13} />;
}
