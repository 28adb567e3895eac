import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plainText } from '../../../shared/strategy/plainText.ts';
import { idIn } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld, threadIn } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
  await at.narrate('Life expectancy differs by 11.5 years across the city.');
});
afterEach(() => at.world[Symbol.asyncDispose]());

const narrative = () => at.world.look((doc) => plainText(at.narrativeIn(doc)));
const propose = async (text: string, quote = '11.5 years') =>
  idIn(await at.post(at.world.ids.commenter, { quote, body: '', suggestion: { text } }));
const accept = (as: string, id: string) => at.world.ask(as, 'POST', `/api/threads/${id}/accept`);
const decline = (as: string, id: string, reason: unknown) =>
  at.world.ask(as, 'POST', `/api/threads/${id}/decline`, { reason });

describe('other words for a passage', () => {
  it('become an edit when an editor accepts them, seen by who has the page open, and the thread is resolved', async () => {
    const { world, read } = at;
    const { editor, viewer } = world.ids;
    const id = await propose('about 12 years');
    expect(await read(id)).toMatchObject({
      suggestion: { text: 'about 12 years', decision: null, conflict: false },
    });
    const page = await world.open(viewer);
    const answer = await accept(editor, id);
    expect(answer.status).toBe(200);
    expect(threadIn(answer)).toMatchObject({
      status: 'resolved',
      resolvedBy: { personName: 'Edith Editor' },
      suggestion: { decision: 'accepted', reason: null, by: { personName: 'Edith Editor' }, conflict: false },
      comments: [{ author: { personName: 'Colin Commenter' } }],
    });
    expect(await narrative()).toBe('Life expectancy differs by about 12 years across the city.');
    await expect.poll(() => plainText(at.narrativeIn(page))).toBe(await narrative());
  });

  it('that leave it out take it out', async () => {
    const id = await propose('', 'differs by ');
    expect((await accept(at.world.ids.editor, id)).status).toBe(200);
    expect(await narrative()).toBe('Life expectancy  11.5 years across the city.');
  });

  it('are declined with a word why, which the thread keeps, and change no letter', async () => {
    const { world, read } = at;
    const before = await narrative();
    const id = await propose('12 years');
    for (const reason of [undefined, '', ' ', 7])
      expect((await decline(world.ids.editor, id, reason)).status).toBe(422);
    const answer = await decline(world.ids.editor, id, 'The figure is right as it is.');
    expect(answer.status).toBe(200);
    expect(await read(id)).toMatchObject({
      status: 'resolved',
      suggestion: { decision: 'declined', reason: 'The figure is right as it is.' },
    });
    expect(await narrative()).toBe(before);
    expect((await accept(world.ids.editor, id)).status).toBe(409);
  });

  it('are for editors to decide about, also where a commenter proposed them', async () => {
    const { commenter, viewer, outsider } = at.world.ids;
    const id = await propose('12 years');
    const before = await narrative();
    expect((await accept(commenter, id)).status).toBe(403);
    expect((await decline(commenter, id, 'No.')).status).toBe(403);
    expect((await accept(viewer, id)).status).toBe(403);
    expect((await accept(outsider, id)).status).toBe(404);
    expect(await narrative()).toBe(before);
  });

  it('are a conflict once the passage says something else, and are put nowhere, until it says it again', async () => {
    const { world, read } = at;
    const id = await propose('12 years');
    await at.narrate('It differs by 11 years. Elsewhere it was 11.5 years.');
    const before = await narrative();
    expect(await read(id)).toMatchObject({ suggestion: { decision: null, conflict: true } });
    const answer = await accept(world.ids.editor, id);
    expect(answer.status).toBe(409);
    expect(answer.json).toMatchObject({ code: 'changed-meanwhile' });
    expect(await narrative()).toBe(before);
    expect(await read(id)).toMatchObject({ status: 'open', suggestion: { decision: null } });
    expect((await decline(world.ids.editor, id, 'The passage is gone.')).status).toBe(200);
  });

  it('are accepted once where two editors press at once', async () => {
    const { editor, editor2 } = at.world.ids;
    const id = await propose('about 12 years');
    const answers = await Promise.all([accept(editor, id), accept(editor2, id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.json).toMatchObject({
      code: 'wrong-state',
      detail: expect.stringMatching(/already/),
    });
    expect(await narrative()).toBe('Life expectancy differs by about 12 years across the city.');
  });

  it('and words that somebody writes beside the passage meanwhile are both kept', async () => {
    const { editor, editor2 } = at.world.ids;
    const id = await propose('12 years');
    const page = await at.world.open(editor2);
    const paragraph: unknown = at.narrativeIn(page).get(0);
    const text: unknown = (paragraph as { get?: (at: number) => unknown }).get?.(0);
    (text as { insert: (at: number, words: string) => void }).insert(0, 'Today ');
    expect((await accept(editor, id)).status).toBe(200);
    await expect.poll(narrative).toBe('Today Life expectancy differs by 12 years across the city.');
  });

  it('are proposed for words within one paragraph that stand in the text, and are one line', async () => {
    const { post, world } = at;
    await at.narrate('One thing.\nAnother thing.');
    const refused: [object, string][] = [
      [{ quote: 'words that are not there', suggestion: { text: 'others' } }, 'suggestion'],
      [{ suggestion: { text: 'others' } }, 'suggestion'],
      [{ quote: 'thing. Another', suggestion: { text: 'others' } }, 'suggestion'],
      [{ quote: 'One thing', suggestion: { text: 'two\nlines' } }, 'suggestion.text'],
      [{ quote: 'One thing', suggestion: { text: 'One thing' } }, 'suggestion.text'],
      [{ quote: 'One thing', suggestion: { text: 'x'.repeat(1_000_000) } }, ''],
    ];
    for (const [said, path] of refused) {
      const answer = await post(world.ids.commenter, said);
      expect(answer.status).toBe(path === '' ? 413 : 422);
      if (path !== '') expect(answer.json).toMatchObject({ errors: [{ path }] });
    }
    const plain = await post(world.ids.commenter, { quote: 'One thing' });
    expect((await accept(world.ids.editor, idIn(plain))).status).toBe(409);
  });
});
