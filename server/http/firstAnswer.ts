import type { Request } from 'express';
import { problemBody } from '../../shared/errors.ts';
import { readRoomPath } from '../../shared/session/roomPath.ts';
import type { Identify } from './mount.ts';
import { toProblem } from './problems.ts';
import { askerOf, type SessionDoorParts, sessionAnswers } from './sessionAnswers.ts';

/** What a page would ask first, with the answer. */
export interface FirstAnswer {
  /** Path and query, as the page asks. */
  address: string;
  status: number;
  body: unknown;
}

/** Undefined where a page asks nothing at first, or the server can’t answer now: then it asks by itself. */
export type FirstAnswerFor = (request: Request) => Promise<FirstAnswer | undefined>;

/** A phone on a bad line waits a third of a second for each question, so the pages of a room come with the first answer. */
export function firstAnswers(doors: SessionDoorParts, identify: Identify): FirstAnswerFor {
  const answers = sessionAnswers(doors);
  return async (request) => {
    const at = readRoomPath(request.path);
    if (at === undefined || (at.page === 'join' && at.code === undefined)) return undefined;
    const asker = askerOf(await identify(request.headers), request.headers);
    const [address, answer] =
      at.page === 'session'
        ? [
            `/api/sessions/${encodeURIComponent(at.id)}?step=current`,
            answers.session(asker, at.id, 'current'),
          ]
        : [
            `/api/sessions/join/${encodeURIComponent(at.code ?? '')}`,
            answers.preview(asker, at.code ?? '', request.ip ?? ''),
          ];
    try {
      return { address, status: 200, body: await answer };
    } catch (error) {
      const problem = toProblem(error);
      return problem.status < 500
        ? { address, status: problem.status, body: problemBody(problem) }
        : undefined;
    }
  };
}

/** The page with the answer in it, as data: the policy of the page lets no script stand there, and this is none. */
export function withFirstAnswer(page: string, { address, status, body }: FirstAnswer): string {
  const data = JSON.stringify({ address, status, body }).replaceAll('<', '\\u003c');
  return page.replace(
    '<!-- first answer -->',
    () => `<script type="application/json" id="first-answer">${data}</script>`,
  );
}
