import { may, type Role } from '../../shared/access.ts';
import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './CommentCount.module.css';
import { commentsWords } from './commentsWords.ts';
import { useThreadCounts } from './useThreads.ts';

interface Props {
  strategyId: string;
  /** The strategy, an outcome or an objective, and how it is called: “objective 1.2”. */
  block: string;
  name: string;
  role: Role;
  /** Without a box, for a place of words. */
  quiet?: boolean;
  /** With whether there is none. */
  onOpen: (none: boolean) => void;
}

/** How many open threads a part has, and the way to them; where it has none, the way to say something. */
export function CommentCount({ strategyId, block, name, role, quiet = false, onOpen }: Props) {
  const open = useThreadCounts(strategyId, block)?.open ?? 0;
  if (open === 0 && !may(role, 'comment')) return null;
  return (
    <Button
      size="s"
      look={quiet ? 'quiet' : 'plain'}
      className={quiet ? styles.quiet : undefined}
      data-focus={`comments ${block}`}
      onClick={() => onOpen(open === 0)}
    >
      {open === 0 ? 'Comment' : commentsWords(open)}
      <VisuallyHidden> on {name}</VisuallyHidden>
    </Button>
  );
}
