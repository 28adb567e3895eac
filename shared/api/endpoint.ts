import type { z } from 'zod';

/**
 * One HTTP endpoint, described once. The server mounts it, the client calls it, and OpenAPI is generated from it.
 * `path` is in Express notation (`/api/strategies/:s`). `status` is the success status.
 */
export interface Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: `/api/${string}`;
  /** One plain sentence, shown in OpenAPI. */
  summary: string;
  /** The resource it belongs to; OpenAPI groups by it. */
  tag: string;
  /** May be called without a session. */
  open?: boolean;
  status: 200 | 201 | 204;
  /** Many ask for it in the same moment, so the server packs the answer by the quicker way. */
  busy?: boolean;
  params?: Params;
  query?: Query;
  body?: Body;
  /** Takes a file instead of a body: `multipart/form-data`, in this field. */
  upload?: { field: string };
  response?: Response;
  /** Media type of the answer where it is not JSON (a download). */
  produces?: string[];
}

/** Declares an endpoint and keeps its exact types for the router and the client. */
export function endpoint<const E extends Endpoint>(description: E): E {
  return description;
}

type Parsed<S> = S extends z.ZodType ? z.output<S> : undefined;
type Sent<S> = S extends z.ZodType ? z.input<S> : undefined;

export type ParamsOf<E extends Endpoint> = Parsed<E['params']>;
export type QueryOf<E extends Endpoint> = Parsed<E['query']>;
export type BodyOf<E extends Endpoint> = Parsed<E['body']>;
export type ResponseOf<E extends Endpoint> = Parsed<E['response']>;
export type SentQueryOf<E extends Endpoint> = Sent<E['query']>;
export type SentBodyOf<E extends Endpoint> = Sent<E['body']>;
