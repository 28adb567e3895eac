import { Router } from 'express';
import * as meanings from '../../shared/api/meanings.ts';
import * as api from '../../shared/api/sessions.ts';
import { limits } from '../../shared/limits.ts';
import type { SessionView } from '../../shared/session/viewShape.ts';
import { answerStep } from '../session/answer.ts';
import { consent } from '../session/consent.ts';
import { deviceOf, guestCookie } from '../session/guestDevice.ts';
import { joinSession } from '../session/join.ts';
import { listSessions } from '../session/listSessions.ts';
import { markSpoken } from '../session/markSpoken.ts';
import { listMeanings, recordMeaning } from '../session/meaning.ts';
import { exportRecord } from '../session/minutes/exportRecord.ts';
import { openQuestionsNow } from '../session/minutes/openQuestionsNow.ts';
import { readRecord } from '../session/minutes/readRecord.ts';
import type { SessionParts } from '../session/parts.ts';
import { planSession } from '../session/plan.ts';
import type { Asker } from '../session/presence.ts';
import { previewSession } from '../session/preview.ts';
import type { Readings } from '../session/readings.ts';
import { recordRating } from '../session/record.ts';
import * as steering from '../session/steer.ts';
import { viewProjection, viewSession } from '../session/view.ts';
import type { Guessing } from './guessing.ts';
import { type Call, type Identify, mount } from './mount.ts';
import { onceKeyOf } from './onceKey.ts';

interface Doors {
  parts: SessionParts & { readings: Readings };
  guessing: Guessing;
  linkBase: () => string;
  /** Cookies are for https alone. */
  secure: boolean;
}

/** Live sessions. Guests have no account: these doors, and no others, know them by their device’s cookie. */
export function sessionsRouter({ parts, guessing, linkBase, secure }: Doors, identify: Identify): Router {
  const router = Router();
  const joinUrlOf = (code: string) => `${linkBase()}/in/${code}`;
  /** Phones in the room find the server at another address than the facilitator’s own machine may. */
  const withJoinUrl = (view: SessionView): SessionView =>
    view.face === 'participant'
      ? view
      : { ...view, joinUrl: view.code === null ? null : joinUrlOf(view.code) };

  mount(router, identify, api.planSession, async ({ params, body, person, headers }) => {
    const planned = await planSession(parts, person, params.s, body, onceKeyOf(headers));
    return { ...planned, joinUrl: joinUrlOf(planned.code) };
  });
  mount(router, identify, api.listSessions, ({ params, person }) => listSessions(parts, person, params.s));

  mount(router, identify, api.previewSession, (call) =>
    guessing.code(call.address, () => previewSession(parts, askerOf(call), call.params.code)),
  );
  mount(router, identify, api.joinSession, async (call) => {
    const { sessionId, device } = await guessing.code(call.address, () =>
      joinSession(parts, askerOf(call), call.body),
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
  mount(router, identify, api.getSession, async (call) =>
    withJoinUrl(await viewSession(parts, askerOf(call), call.params.id, call.query.step)),
  );

  mount(router, identify, api.answerStep, (call) =>
    answerStep(parts, askerOf(call), call.params.id, call.body),
  );
  mount(router, identify, api.consent, (call) => consent(parts, askerOf(call), call.params.id, call.body));

  mount(router, identify, api.moveSession, (call) =>
    steering.move(parts, askerOf(call), pressOf(call), call.body.to),
  );
  mount(router, identify, api.revealStep, (call) => steering.reveal(parts, askerOf(call), pressOf(call)));
  mount(router, identify, api.nextRound, (call) => steering.askAgain(parts, askerOf(call), pressOf(call)));
  mount(router, identify, api.timeStep, (call) =>
    steering.setTime(parts, askerOf(call), pressOf(call), call.body.seconds),
  );
  mount(router, identify, api.chooseEvidence, (call) =>
    steering.chooseEvidence(parts, askerOf(call), pressOf(call), call.body.evidence),
  );
  mount(router, identify, api.markSpoken, (call) =>
    markSpoken(parts, askerOf(call), call.params.id, call.body.organisation),
  );
  mount(router, identify, api.handOver, (call) =>
    steering.handOver(parts, askerOf(call), pressOf(call), call.body.to),
  );
  mount(router, identify, api.closeSession, (call) =>
    steering.close(parts, askerOf(call), pressOf(call), call.body.lastAct ?? null),
  );
  mount(router, identify, api.recordRating, (call) =>
    recordRating(parts, askerOf(call), call.params.id, call.body),
  );
  mount(router, identify, meanings.recordMeaning, (call) =>
    recordMeaning(parts, askerOf(call), call.params.id, call.body),
  );
  mount(router, identify, meanings.listMeanings, async ({ params, person }) => ({
    meanings: await listMeanings(parts, person, params.s),
  }));
  mount(router, identify, api.getRecord, async (call) => {
    const { params, query, response } = call;
    if (query.format === 'json') return readRecord(parts, askerOf(call), params.id);
    const { type, disposition, content } = await exportRecord(parts, askerOf(call), params.id, query.format);
    response.status(200).type(type).set('Content-Disposition', disposition).send(content);
    return undefined;
  });
  mount(router, identify, api.listOpenQuestions, ({ params, person }) =>
    openQuestionsNow(parts, person, params.s),
  );
  return router;
}

function askerOf({ person, headers }: Pick<Call<typeof api.getSession>, 'person' | 'headers'>): Asker {
  return { person, device: deviceOf(headers) };
}

function pressOf({ params, body }: { params: { id: string }; body: { expect?: number | undefined } }) {
  return { sessionId: params.id, expect: body.expect };
}
