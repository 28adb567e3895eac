import type { Board } from '../../shared/board/shape.ts';
import { BoardCards } from './BoardCards.tsx';
import { BoardTable } from './BoardTable.tsx';
import { useNarrow } from './useNarrow.ts';

/** Every objective under its outcome: a table where there is room for one, cards on a phone. */
export function BoardList({ board }: { board: Board }) {
  return useNarrow() ? <BoardCards board={board} /> : <BoardTable board={board} />;
}
