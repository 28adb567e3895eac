import { Problem } from '../shared/errors.ts';

/** A refusal for the moment, with when to try again. */
export class TooMany extends Problem {
  readonly retryAfterSeconds: number;

  constructor(detail: string, retryAfterSeconds: number) {
    super('too-many-requests', detail);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
