import {
  draggable,
  dropTargetForElements,
  type ElementDropTargetEventBasePayload,
} from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter';
import { attachClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge';
import { extractClosestEdge } from '@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge';
import type { RecordKind } from '../../../shared/strategy/edit.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';
import { type DropSpot, dropPlace } from './dropPlace.ts';
import type { Moving } from './useMoving.ts';

interface Block {
  of: RecordKind;
  id: string;
}

const dragged = 'moothallBlock';

/**
 * Lets a block be dragged by its handle, and be dropped on. The line that shows where it would go is an attribute that
 * CSS draws: dragging renders nothing.
 */
export function dragBlock(
  live: LiveStrategy,
  moving: Moving,
  block: Block,
  element: HTMLElement,
  handle: HTMLElement,
): () => void {
  const placeFor = (source: Block, data: Record<string | symbol, unknown>) =>
    dropPlace(live.structure.get(), source.of, source.id, spotOf(block, source, data));
  const showLine = ({ source, self, location }: ElementDropTargetEventBasePayload) => {
    const moved = blockIn(source.data);
    const innermost = location.current.dropTargets[0]?.element === element;
    const fits = innermost && moved !== null && placeFor(moved, self.data) !== null;
    if (fits) element.dataset.drop = spotOf(block, moved, self.data).edge ?? 'into';
    else delete element.dataset.drop;
  };
  const ends = [
    draggable({
      element,
      dragHandle: handle,
      getInitialData: () => ({ [dragged]: block }),
      onDragStart: () => {
        element.dataset.dragging = '';
      },
      onDrop: () => {
        delete element.dataset.dragging;
      },
    }),
    dropTargetForElements({
      element,
      // An objective goes beside objectives and into outcomes; an outcome only beside outcomes.
      canDrop: ({ source }) => {
        const moved = blockIn(source.data);
        return moved !== null && (moved.of === 'objective' || block.of === 'outcome');
      },
      getData: ({ input }) => attachClosestEdge({}, { element, input, allowedEdges: ['top', 'bottom'] }),
      onDragEnter: showLine,
      onDrag: showLine,
      onDragLeave: () => {
        delete element.dataset.drop;
      },
      onDrop: ({ source, self, location }) => {
        delete element.dataset.drop;
        const moved = blockIn(source.data);
        if (moved === null || location.current.dropTargets[0]?.element !== element) return;
        const place = placeFor(moved, self.data);
        if (place) moving.to(moved.of, moved.id, place.outcomeId, place.index);
      },
    }),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function spotOf(block: Block, moved: Block, data: Record<string | symbol, unknown>): DropSpot {
  const edge = extractClosestEdge(data);
  const beside = block.of === moved.of && (edge === 'top' || edge === 'bottom');
  return { ...block, edge: beside ? edge : null };
}

function blockIn(data: Record<string | symbol, unknown>): Block | null {
  const block = data[dragged];
  if (typeof block !== 'object' || block === null || !('of' in block) || !('id' in block)) return null;
  const { of, id } = block;
  return (of === 'outcome' || of === 'objective') && typeof id === 'string' ? { of, id } : null;
}
