import { pageFirst } from '../../ui/pageFirst.ts';

type DragCode = typeof import('./drag.ts');

let fetching: Promise<DragCode> | undefined;
const waiting = new Set<(code: DragCode) => void>();

/** Fetches the code of dragging for every block: a pointer that comes to one means to go to another. */
export function fetchDragCode(): void {
  if (fetching) return;
  fetching = import('./drag.ts');
  fetching.then(
    (code) => {
      for (const use of [...waiting]) use(code);
    },
    () => {
      // Until a pointer comes again nothing can be dragged; menu and keyboard still move.
      fetching = undefined;
    },
  );
}

/** `use` is called with the code once it was fetched, at the latest when the page has come to rest. */
export function onceDragCode(use: (code: DragCode) => void): () => void {
  let here = true;
  const answer = (code: DragCode) => {
    waiting.delete(answer);
    if (!here) return;
    here = false;
    use(code);
  };
  waiting.add(answer);
  fetching?.then(answer, () => {});
  const callOff = pageFirst(fetchDragCode);
  return () => {
    here = false;
    waiting.delete(answer);
    callOff();
  };
}
