/**
 * Every way in which Moothall says no, once: the code that programs read, the HTTP status, the WebSocket close
 * code, and a plain title. HTTP and the sockets translate at their edge; nothing inside knows a status.
 *
 * Close codes 4400 to 4499 are final for the y-websocket provider: it does not reconnect. So a fault that
 * mends itself (`unavailable`) closes with 1013, "try again later".
 */
export const problems = {
  'invalid-request': { status: 422, close: 4400, title: 'Something in the request is not as expected' },
  malformed: { status: 400, close: 4400, title: 'The message could not be read' },
  'not-signed-in': { status: 401, close: 4401, title: 'You are not signed in' },
  'role-too-low': { status: 403, close: 4403, title: 'Your role does not allow this' },
  'foreign-origin': { status: 403, close: 4403, title: 'This page may not speak to Moothall' },
  'not-found': { status: 404, close: 4404, title: 'There is nothing here that you can see' },
  'wrong-state': { status: 409, close: 4409, title: 'This can’t be done as things stand' },
  'changed-meanwhile': { status: 409, close: 4409, title: 'Somebody changed this at the same moment' },
  'link-spent': { status: 410, close: 4410, title: 'This link no longer works' },
  'too-large': { status: 413, close: 4413, title: 'That is too large' },
  'too-short': { status: 409, close: 4409, title: 'There are too few figures for this' },
  'not-rateable': { status: 422, close: 4422, title: 'Only outcomes and objectives can be rated' },
  'schema-mismatch': { status: 409, close: 4426, title: 'This page is older than the server' },
  'another-writer': { status: 409, close: 4423, title: 'This page writes under somebody else’s number' },
  'too-many-requests': { status: 429, close: 4429, title: 'Too many requests in a short time' },
  internal: { status: 500, close: 1011, title: 'Something went wrong on our side' },
  unavailable: { status: 503, close: 1013, title: 'Moothall can’t do this right now' },
  damaged: { status: 503, close: 1013, title: 'A data file is damaged and has been set aside' },
  'not-saved': { status: 503, close: 1013, title: 'This could not be saved' },
} as const satisfies Record<string, { status: number; close: number; title: string }>;

export type ProblemCode = keyof typeof problems;

/** One fault in one field. `path` is dotted from the body's root, for example `steps.0.seconds`. */
export interface FieldFault {
  path: string;
  message: string;
}

/**
 * The one error that Moothall throws on purpose.
 * `detail` is a sentence for the person: what happened, what is safe, what to do.
 */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly faults: readonly FieldFault[];

  constructor(code: ProblemCode, detail: string, faults: readonly FieldFault[] = [], options?: ErrorOptions) {
    super(`${code}: ${detail}`, options);
    this.name = 'Problem';
    this.code = code;
    this.detail = detail;
    this.faults = faults;
  }

  get status(): number {
    return problems[this.code].status;
  }

  get close(): number {
    return problems[this.code].close;
  }
}

/** RFC 9457 body, as `application/problem+json`. */
export interface ProblemBody {
  type: string;
  code: ProblemCode;
  title: string;
  status: number;
  detail: string;
  errors?: FieldFault[];
}

export function problemBody(problem: Problem): ProblemBody {
  return {
    type: 'about:blank',
    code: problem.code,
    title: problems[problem.code].title,
    status: problem.status,
    detail: problem.detail,
    ...(problem.faults.length > 0 ? { errors: [...problem.faults] } : {}),
  };
}

/** One field at fault: the usual 422. */
export function invalidField(path: string, message: string): Problem {
  return new Problem('invalid-request', message, [{ path, message }]);
}
