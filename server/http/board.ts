import { Router } from 'express';
import { getBoard } from '../../shared/api/board.ts';
import { viewBoard } from '../board/viewBoard.ts';
import type { HistoryParts } from '../history/parts.ts';
import { type Identify, mount } from './mount.ts';

export function boardRouter(parts: HistoryParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, getBoard, async ({ params, query, person }) =>
    viewBoard(parts, person, params.s, query.asAt),
  );
  return router;
}
