import { Histogram, type Registry } from 'prom-client';
import type { HttpMeters } from '../http/meters.ts';
import { secondsBuckets } from './buckets.ts';

export function httpMetrics(registry: Registry): HttpMeters {
  const answered = new Histogram({
    name: 'moothall_http_request_seconds',
    help: 'Requests from their first byte to the last byte of the answer, by the pattern of their path.',
    labelNames: ['method', 'route', 'status'],
    buckets: secondsBuckets,
    registers: [registry],
  });
  return {
    answered: ({ method, route, status, seconds }) => answered.observe({ method, route, status }, seconds),
  };
}
