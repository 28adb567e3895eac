import { collectDefaultMetrics, Registry } from 'prom-client';
import type { CollabCensus, CollabMeters } from '../collab/meters.ts';
import type { HttpMeters } from '../http/meters.ts';
import type { StoreMeters } from '../store/meters.ts';
import { collabMetrics } from './collabMetrics.ts';
import { httpMetrics } from './httpMetrics.ts';
import { storeMetrics } from './storeMetrics.ts';

/** Where the parts report to, and how it is read. */
export interface Metrics {
  collab: CollabMeters;
  http: HttpMeters;
  store: StoreMeters;
  /** Everything in Prometheus' text format. */
  read(): Promise<{ contentType: string; text: string }>;
  /** Stops watching the process. */
  close(): void;
}

/** What is looked at when somebody reads. */
export interface Watched {
  collab(): CollabCensus;
  /** How many pages hear events. */
  listeners(): number;
  /** How many parts of the store could not be read. */
  damage(): number;
}

/** How often the lag of the event loop is measured, in milliseconds. Each time wakes an idle process. */
const lagEveryMs = 20;

/** The only place that knows Prometheus. All names begin with `moothall_`, except the usual ones of a Node process. */
export function createMetrics(watched: Watched): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: lagEveryMs });
  return {
    collab: collabMetrics(registry, watched),
    http: httpMetrics(registry),
    store: storeMetrics(registry, watched),
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
    close: () => registry.clear(),
  };
}
