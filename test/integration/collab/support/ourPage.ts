import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { openStrategySync, type StrategySync } from '../../../../client/sync/openStrategySync.ts';
import { mapStorage } from '../../../support/mapStorage.ts';
import { type Hall, strategyId } from './hall.ts';
import { until } from './until.ts';

/** A page of ours, without the page: once all that it has is saved. */
export async function openOurPage(hall: Hall, personId: string): Promise<StrategySync> {
  const sync = openStrategySync({
    strategyId,
    personId,
    server: {
      url: hall.url,
      params: { as: personId },
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    },
    storage: mapStorage(),
  });
  onTestFinished(() => sync.close());
  await until(() => sync.saveState.getSnapshot() === 'saved');
  return sync;
}
