import type { Doc } from 'yjs';
import { z } from 'zod';
import { type ThreadView, threadViewSchema } from '../../shared/api/threads.ts';
import { proseAt } from '../../shared/strategy/document.ts';
import { writePlainText } from '../../shared/strategy/plainText.ts';
import { type Answer, openWorld, type World, withObjective } from './strategyWorld.ts';

/** A strategy with one objective, and the doors of its comments. */
export async function openThreadWorld(options: { at?: string } = {}) {
  const world = await openWorld(options);
  const { outcomeId, objectiveId } = await withObjective(world);
  const path = `/api/strategies/${world.strategyId}/threads`;

  const post = (as: string | null, said: object = {}, headers: HeadersInit = {}): Promise<Answer> =>
    world.ask(as, 'POST', path, { target: objectiveId, body: 'Who measures this?', ...said }, headers);
  const opened = async (as: string, said: object = {}): Promise<ThreadView> => threadIn(await post(as, said));
  const listed = async (query = '', as = world.ids.viewer): Promise<ThreadView[]> => {
    const answer = await world.ask(as, 'GET', path + query);
    const schema = z.object({ threads: z.array(threadViewSchema) });
    return schema.parse(answer.json, { error: () => `${answer.status}: ${answer.text}` }).threads;
  };
  const read = async (id: string, as = world.ids.viewer): Promise<ThreadView> =>
    threadIn(await world.ask(as, 'GET', `/api/threads/${id}`));
  const reply = (as: string, id: string, body: unknown, headers: HeadersInit = {}): Promise<Answer> =>
    world.ask(as, 'POST', `/api/threads/${id}/replies`, { body }, headers);
  const narrativeIn = (doc: Doc) => {
    const fragment = proseAt(doc, { of: 'objective', id: objectiveId, field: 'narrative' });
    if (!fragment) throw new Error('no narrative');
    return fragment;
  };
  const narrate = (words: string) => world.change((doc) => writePlainText(narrativeIn(doc), words));

  return {
    ...{ world, outcomeId, objectiveId, path, narrativeIn },
    ...{ post, opened, listed, read, reply, narrate },
  };
}

export type ThreadWorld = Awaited<ReturnType<typeof openThreadWorld>>;

export function threadIn(answer: Answer): ThreadView {
  return threadViewSchema.parse(answer.json, { error: () => `${answer.status}: ${answer.text}` });
}

/** The strategy as its document has it, to the last letter. */
export function everyLetter(world: World): Promise<string> {
  return world.look((doc) => JSON.stringify(doc.toJSON()));
}
