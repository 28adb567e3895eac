import { Dialog } from '../ui/Dialog.tsx';
import { CommentsPanel } from './CommentsPanel.tsx';

interface Props {
  block: { kind: 'strategy' | 'outcome' | 'objective'; id: string };
  /** What the block is called: its title. */
  title: string;
  onClose: () => void;
}

/** The comments where there is no column for them: a sheet from below on a phone. */
export function CommentsSheet({ block, title, onClose }: Props) {
  return (
    <Dialog title={title === '' ? 'Comments' : `Comments on “${title}”`} onClose={onClose}>
      <CommentsPanel block={block} title={title} />
    </Dialog>
  );
}
