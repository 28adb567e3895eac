import type { Board } from '../../shared/board/shape.ts';
import { useNarrow } from '../ui/useNarrow.ts';
import { BoardCards } from './BoardCards.tsx';
import { BoardTable } from './BoardTable.tsx';

/** Every objective under its outcome: a table where there is room for one, cards on a phone. */
export function BoardList({ board }: { board: Board }) {
  return useNarrow() ? <BoardCards board={board} /> : <BoardTable board={board} />;
}
