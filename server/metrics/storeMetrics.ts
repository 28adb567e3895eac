import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { StoreMeters } from '../store/meters.ts';
import { secondsBuckets } from './buckets.ts';
import type { Watched } from './metrics.ts';

export function storeMetrics(registry: Registry, watched: Watched): StoreMeters {
  const registers = [registry];
  const written = new Histogram({
    name: 'moothall_store_write_seconds',
    help: 'Writes to the store from being asked for until they are durable, by what they write.',
    labelNames: ['kind'],
    buckets: secondsBuckets,
    registers,
  });
  const refused = new Counter({
    name: 'moothall_store_refused_total',
    help: 'Writes that the store did not make: conflicts, refused names, failing disks.',
    labelNames: ['kind'],
    registers,
  });
  new Gauge({
    name: 'moothall_store_damaged_parts',
    help: 'Parts of the store that could not be read and are not served.',
    registers,
    collect() {
      this.set(watched.damage());
    },
  });
  return {
    wrote(kind, seconds, saved) {
      if (saved) written.observe({ kind }, seconds);
      else refused.inc({ kind });
    },
  };
}
