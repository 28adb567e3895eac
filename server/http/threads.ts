import { Router } from 'express';
import { listPassages } from '../../shared/api/passages.ts';
import * as suggestions from '../../shared/api/suggestions.ts';
import * as api from '../../shared/api/threads.ts';
import * as changing from '../comments/changeComment.ts';
import { assign, setDue, setStatus } from '../comments/changeThread.ts';
import { acceptSuggestion, declineSuggestion } from '../comments/decideSuggestion.ts';
import { exportThreads } from '../comments/export/exportThreads.ts';
import type { ThreadExportParts } from '../comments/export/gatherThreads.ts';
import * as opening from '../comments/openThread.ts';
import type { CommentParts } from '../comments/parts.ts';
import { react } from '../comments/react.ts';
import * as passages from '../comments/readPassages.ts';
import * as reading from '../comments/readThreads.ts';
import { reply } from '../comments/reply.ts';
import { type Identify, mount } from './mount.ts';
import { onceKeyOf } from './onceKey.ts';

export function threadsRouter(parts: CommentParts & ThreadExportParts, identify: Identify): Router {
  const router = Router();
  mount(router, identify, api.openThread, ({ params, body, person, headers }) =>
    opening.openThread(parts, person, params.s, body, onceKeyOf(headers)),
  );
  mount(router, identify, api.listThreads, ({ params, query, person }) =>
    reading.listThreads(parts, person, params.s, query),
  );
  mount(router, identify, api.countThreads, ({ params, person }) =>
    reading.countThreads(parts, person, params.s),
  );
  mount(router, identify, listPassages, ({ params, query, person }) =>
    passages.listPassages(parts, person, params.s, query),
  );
  mount(router, identify, api.exportThreads, async ({ params, query, person, response }) => {
    const { type, disposition, content } = await exportThreads(parts, person, params.s, query.format);
    response.status(200).type(type).set('Content-Disposition', disposition).send(content);
  });
  mount(router, identify, api.getThread, ({ params, person }) => reading.readThread(parts, person, params.t));
  mount(router, identify, api.replyToThread, ({ params, body, person, headers }) =>
    reply(parts, person, params.t, body.body, onceKeyOf(headers)),
  );
  mount(router, identify, api.editComment, ({ params, body, person }) =>
    changing.editComment(parts, person, params.c, body.body),
  );
  mount(router, identify, api.deleteComment, ({ params, person }) =>
    changing.deleteComment(parts, person, params.c),
  );
  mount(router, identify, api.putReaction, ({ params, person }) =>
    react(parts, person, params.c, { reaction: params.reaction, on: true }),
  );
  mount(router, identify, api.deleteReaction, async ({ params, person }) => {
    await react(parts, person, params.c, { reaction: params.reaction, on: false });
  });
  mount(router, identify, api.resolveThread, ({ params, body, person }) =>
    setStatus(parts, person, params.t, { to: 'resolved', note: body.note || null }),
  );
  mount(router, identify, api.reopenThread, ({ params, person }) =>
    setStatus(parts, person, params.t, { to: 'open', note: null }),
  );
  mount(router, identify, suggestions.acceptSuggestion, ({ params, person }) =>
    acceptSuggestion(parts, person, params.t),
  );
  mount(router, identify, suggestions.declineSuggestion, ({ params, body, person }) =>
    declineSuggestion(parts, person, params.t, body.reason),
  );
  mount(router, identify, api.putDue, ({ params, body, person }) => setDue(parts, person, params.t, body.by));
  mount(router, identify, api.putAssigned, ({ params, body, person }) =>
    assign(parts, person, params.t, body),
  );
  return router;
}
