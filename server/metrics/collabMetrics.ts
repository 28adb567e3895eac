import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { CollabMeters } from '../collab/meters.ts';
import { secondsBuckets } from './buckets.ts';
import type { Watched } from './metrics.ts';
import { tally } from './tally.ts';

export function collabMetrics(registry: Registry, watched: Watched): CollabMeters {
  const registers = [registry];
  new Gauge({
    name: 'moothall_rooms',
    help: 'Documents in memory, by state.',
    labelNames: ['state'],
    registers,
    collect() {
      for (const [state, count] of Object.entries(watched.collab().rooms)) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'moothall_clients',
    help: 'Open connections: collab has a document open, live hears events.',
    labelNames: ['kind'],
    registers,
    collect() {
      this.set({ kind: 'collab' }, watched.collab().connections);
      this.set({ kind: 'live' }, watched.listeners());
    },
  });
  new Gauge({
    name: 'moothall_collab_buffered_bytes',
    help: 'Bytes that wait in this process for readers slower than what they are sent.',
    registers,
    collect() {
      this.set(watched.collab().bufferedBytes);
    },
  });
  const refused = new Counter({
    name: 'moothall_collab_refused_total',
    help: 'Frames and connections that were not taken, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const closed = new Counter({
    name: 'moothall_collab_closed_total',
    help: 'Connections that have closed, by close code.',
    labelNames: ['code'],
    registers,
  });
  const appended = new Histogram({
    name: 'moothall_collab_append_seconds',
    help: 'One write to the log, of all documents that changed in the same turn, until it is on disk.',
    buckets: secondsBuckets,
    registers,
  });
  const synced = new Histogram({
    name: 'moothall_collab_sync_seconds',
    help: 'One turn of a document, from taking what came in until it was on disk, passed on and told as saved.',
    buckets: secondsBuckets,
    registers,
  });
  const framesIn = tally(registry, 'moothall_collab_frames_in_total', 'Frames received.');
  const bytesIn = tally(registry, 'moothall_collab_bytes_in_total', 'Bytes of frames received.');
  const framesOut = tally(registry, 'moothall_collab_frames_out_total', 'Frames sent.');
  const bytesOut = tally(registry, 'moothall_collab_bytes_out_total', 'Bytes of frames sent.');
  const updates = tally(registry, 'moothall_collab_updates_in_total', 'Updates received from who may write.');

  return {
    received(bytes) {
      framesIn();
      bytesIn(bytes);
    },
    sent(bytes) {
      framesOut();
      bytesOut(bytes);
    },
    updated: () => updates(),
    refused: (reason) => refused.inc({ reason }),
    closed: (code) => closed.inc({ code: knownCode(code) }),
    appended: (seconds) => appended.observe(seconds),
    synced: (seconds) => synced.observe(seconds),
  };
}

/** A client may close with any code from 3000 to 4999: each of those would be a time series of its own for ever. */
function knownCode(code: number): string {
  const oneOfOurs = code >= 4400 && code < 4500;
  return code < 3000 || oneOfOurs ? String(code) : 'other';
}
