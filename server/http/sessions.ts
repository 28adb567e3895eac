import { Router } from 'express';
import * as meanings from '../../shared/api/meanings.ts';
import { mergeParticipants as mergeDoor } from '../../shared/api/sessionPeople.ts';
import * as api from '../../shared/api/sessions.ts';
import { putInSpotlight, sessionNow as sessionNowDoor } from '../../shared/api/spotlight.ts';
import { limits } from '../../shared/limits.ts';
import { answerStep } from '../session/answer.ts';
import { consent } from '../session/consent.ts';
import { guestCookie } from '../session/guestDevice.ts';
import { joinSession } from '../session/join.ts';
import { listSessions } from '../session/listSessions.ts';
import { markSpoken } from '../session/markSpoken.ts';
import { listMeanings, recordMeaning } from '../session/meaning.ts';
import { mergeParticipants } from '../session/merge.ts';
import { exportRecord } from '../session/minutes/exportRecord.ts';
import { openQuestionsNow } from '../session/minutes/openQuestionsNow.ts';
import { readRecord } from '../session/minutes/readRecord.ts';
import { sessionNow } from '../session/now.ts';
import { planSession } from '../session/plan.ts';
import type { Asker } from '../session/presence.ts';
import { recordRating } from '../session/record.ts';
import * as steering from '../session/steer.ts';
import { viewProjection } from '../session/view.ts';
import { type Call, type Identify, mount } from './mount.ts';
import { onceKeyOf } from './onceKey.ts';
import { askerOf, type SessionDoorParts, sessionAnswers } from './sessionAnswers.ts';

interface Doors extends SessionDoorParts {
  /** Cookies are for https alone. */
  secure: boolean;
}

/** Live sessions. Guests have no account: these doors, and no others, know them by their device’s cookie. */
export function sessionsRouter(doors: Doors, identify: Identify): Router {
  const { parts, guessing, secure } = doors;
  const router = Router();
  const { joinUrlOf, withJoinUrl, ...answers } = sessionAnswers(doors);

  mount(router, identify, api.planSession, async ({ params, body, person, headers }) => {
    const planned = await planSession(parts, person, params.s, body, onceKeyOf(headers));
    return { ...planned, joinUrl: joinUrlOf(planned.code) };
  });
  mount(router, identify, api.listSessions, ({ params, person }) => listSessions(parts, person, params.s));

  mount(router, identify, sessionNowDoor, async ({ params, person }) => ({
    session: await sessionNow(parts, person, params.s),
  }));
  mount(router, identify, api.previewSession, (call) =>
    answers.preview(askerIn(call), call.params.code, call.address),
  );
  mount(router, identify, api.joinSession, async (call) => {
    const { sessionId, device } = await guessing.code(call.address, () =>
      joinSession(parts, askerIn(call), call.body),
    );
    if (device !== undefined) {
      call.response.cookie(guestCookie, device, {
        maxAge: limits.guestCookieLifetimeMs,
        ...{ httpOnly: true, sameSite: 'lax', path: '/', secure },
      });
    }
    return { sessionId };
  });
  mount(router, identify, api.getProjection, ({ params, address }) =>
    guessing.link(address, async () => withJoinUrl(await viewProjection(parts, params.key))),
  );
  mount(router, identify, api.getSession, (call) =>
    answers.session(askerIn(call), call.params.id, call.query.step),
  );

  mount(router, identify, api.answerStep, (call) =>
    answerStep(parts, askerIn(call), call.params.id, call.body),
  );
  mount(router, identify, api.consent, (call) => consent(parts, askerIn(call), call.params.id, call.body));

  mount(router, identify, api.moveSession, (call) =>
    steering.move(parts, askerIn(call), pressOf(call), call.body.to),
  );
  mount(router, identify, api.revealStep, (call) => steering.reveal(parts, askerIn(call), pressOf(call)));
  mount(router, identify, api.nextRound, (call) =>
    steering.askAgain(parts, askerIn(call), pressOf(call), call.body.among),
  );
  mount(router, identify, api.timeStep, (call) =>
    steering.setTime(parts, askerIn(call), pressOf(call), call.body.seconds),
  );
  mount(router, identify, api.chooseEvidence, (call) =>
    steering.chooseEvidence(parts, askerIn(call), pressOf(call), call.body.evidence),
  );
  mount(router, identify, api.markSpoken, (call) =>
    markSpoken(parts, askerIn(call), call.params.id, call.body.organisation),
  );
  mount(router, identify, mergeDoor, (call) =>
    mergeParticipants(parts, askerIn(call), call.params.id, call.body),
  );
  mount(router, identify, putInSpotlight, (call) =>
    steering.spotlight(parts, askerIn(call), pressOf(call), call.body.target),
  );
  mount(router, identify, api.handOver, (call) =>
    steering.handOver(parts, askerIn(call), pressOf(call), call.body.to),
  );
  mount(router, identify, api.closeSession, (call) =>
    steering.close(parts, askerIn(call), pressOf(call), call.body.lastAct ?? null),
  );
  mount(router, identify, api.recordRating, (call) =>
    recordRating(parts, askerIn(call), call.params.id, call.body),
  );
  mount(router, identify, meanings.recordMeaning, (call) =>
    recordMeaning(parts, askerIn(call), call.params.id, call.body),
  );
  mount(router, identify, meanings.listMeanings, async ({ params, person }) => ({
    meanings: await listMeanings(parts, person, params.s),
  }));
  mount(router, identify, api.getRecord, async (call) => {
    const { params, query, response } = call;
    if (query.format === 'json') return readRecord(parts, askerIn(call), params.id);
    const { type, disposition, content } = await exportRecord(parts, askerIn(call), params.id, query.format);
    response.status(200).type(type).set('Content-Disposition', disposition).send(content);
    return undefined;
  });
  mount(router, identify, api.listOpenQuestions, ({ params, person }) =>
    openQuestionsNow(parts, person, params.s),
  );
  return router;
}

function askerIn({ person, headers }: Pick<Call<typeof api.getSession>, 'person' | 'headers'>): Asker {
  return askerOf(person, headers);
}

function pressOf({ params, body }: { params: { id: string }; body: { expect?: number | undefined } }) {
  return { sessionId: params.id, expect: body.expect };
}
