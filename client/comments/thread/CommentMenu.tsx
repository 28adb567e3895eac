import type { CommentView } from '../../../shared/api/threads.ts';
import { type Reaction, reactionWords } from '../../../shared/comments/reactions.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuAction, MenuSection } from '../../ui/menuItems.ts';
import { ReactionIcon } from './ReactionIcon.tsx';
import { react } from './react.ts';
import type { ThreadAct } from './useThreadAct.ts';

interface Props {
  comment: CommentView;
  act: ThreadAct;
  onEdit: () => void;
  onDelete: () => void;
}

const kinds = Object.keys(reactionWords) as [Reaction, ...Reaction[]];

/** What can be said to a comment by one press; and to one's own: editing and deleting. */
export function CommentMenu({ comment, act, onEdit, onDelete }: Props) {
  const said = (reaction: Reaction) =>
    comment.reactions.some((each) => each.reaction === reaction && each.mine);
  const action = (reaction: Reaction): MenuAction => ({
    id: reaction,
    label: said(reaction) ? `Take back “${reactionWords[reaction]}”` : reactionWords[reaction],
    icon: <ReactionIcon reaction={reaction} />,
    onSelect: () => react(act, comment.id, reaction, !said(reaction)),
  });
  const [first, ...more] = kinds;
  const reacting: MenuSection = { actions: [action(first), ...more.map(action)] };
  const own: MenuSection = {
    actions: [
      { id: 'edit', label: 'Edit', onSelect: onEdit },
      { id: 'delete', label: 'Delete…', onSelect: onDelete },
    ],
  };
  return (
    <Menu
      look="quiet"
      size="s"
      label={comment.mine ? 'More for your comment' : `More for the comment by ${comment.author.personName}`}
      sections={comment.mine ? [own, reacting] : [reacting]}
    >
      <Icon name="more" />
    </Menu>
  );
}
