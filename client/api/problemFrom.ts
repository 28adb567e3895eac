import { type FieldFault, Problem, type ProblemCode, problems } from '../../shared/errors.ts';

/**
 * The Problem that a refusing answer stands for. Between us and the server there may be a council's proxy that
 * answers with a page of its own, so a body that is not ours is never shown: its status alone is put in words.
 */
export async function problemFrom(answer: Response, method: string): Promise<Problem> {
  const body: unknown = await answer.json().catch(() => undefined);
  if (isRecord(body) && isProblemCode(body.code) && typeof body.detail === 'string') {
    return new Problem(body.code, body.detail, faultsIn(body.errors));
  }
  return fromStatus(answer.status, method);
}

function fromStatus(status: number, method: string): Problem {
  switch (status) {
    case 401:
      return new Problem('not-signed-in', 'You are not signed in any more. Sign in to go on.');
    case 403:
      return new Problem(
        'role-too-low',
        'This was refused. Ask an owner of your partnership if you think it should not be.',
      );
    case 404:
      return new Problem('not-found', 'It may have been removed, or you may not be a member where it is.');
    case 410:
      return new Problem('link-spent', 'Ask whoever sent it for a new one.');
    case 413:
      return new Problem('too-large', 'Make it smaller, or send it in parts.');
    case 429:
      return new Problem('too-many-requests', 'Wait a minute, then try again.');
    default:
      return new Problem(
        'unavailable',
        method === 'GET'
          ? 'The server gave no usable answer. Nothing is lost. Try again in a moment.'
          : 'The server gave no usable answer, so we can’t tell whether this was saved. Look whether it is there, and try again if it is not.',
      );
  }
}

function faultsIn(errors: unknown): FieldFault[] {
  if (!Array.isArray(errors)) return [];
  return errors.filter(
    (fault: unknown): fault is FieldFault =>
      isRecord(fault) && typeof fault.path === 'string' && typeof fault.message === 'string',
  );
}

function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problems, code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
