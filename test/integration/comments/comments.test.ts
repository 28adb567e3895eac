import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { idIn, refusal } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
});
afterEach(() => at.world[Symbol.asyncDispose]());

const edit = (as: string, id: string, body: unknown) =>
  at.world.ask(as, 'PATCH', `/api/comments/${id}`, { body });

describe('one’s own comment', () => {
  it('is edited, says so, and shows its former words to nobody', async () => {
    const { world, opened, reply, read, listed } = at;
    const { commenter, owner } = world.ids;
    const { id } = await opened(commenter, { body: 'Who measures that nonsense?' });
    const answer = idIn(await reply(commenter, id, 'I mean it.'));
    expect((await edit(commenter, id, 'Who measures this?')).status).toBe(200);
    expect((await edit(commenter, answer, 'I’d like to know.')).status).toBe(200);
    const thread = await read(id, owner);
    expect(thread.comments.map(({ body }) => body)).toEqual(['Who measures this?', 'I’d like to know.']);
    for (const { editedAt, at: saidAt } of thread.comments) expect(editedAt && editedAt >= saidAt).toBe(true);
    expect(JSON.stringify(await listed('', owner))).not.toContain('nonsense');
  });

  it('is not edited by the same words again', async () => {
    const { world, opened, read } = at;
    const { id } = await opened(world.ids.commenter);
    const before = world.happened.length;
    expect((await edit(world.ids.commenter, id, '  Who measures this? ')).status).toBe(200);
    expect((await read(id)).comments[0]?.editedAt).toBeNull();
    expect(world.happened).toHaveLength(before);
  });

  it('is deleted: its place stays, its words and all that was pressed on it are gone, and nothing brings them back', async () => {
    const { world, opened, reply, read, narrate } = at;
    const { commenter, editor } = world.ids;
    await narrate('We walk more.');
    const said = { body: 'A secret', quote: 'more', suggestion: { text: 'Another secret' } };
    const { id } = await opened(commenter, said);
    await reply(editor, id, 'I saw that.');
    await world.ask(editor, 'PUT', `/api/comments/${id}/reactions/thanks`);
    for (const status of [204, 204]) {
      expect((await world.ask(commenter, 'DELETE', `/api/comments/${id}`)).status).toBe(status);
    }
    const thread = await read(id, commenter);
    expect(thread).toMatchObject({
      suggestion: null,
      comments: [
        { deleted: true, body: '', mentions: [], reactions: [], author: { personName: 'Colin Commenter' } },
        { deleted: false, body: 'I saw that.' },
      ],
    });
    expect(JSON.stringify(thread)).not.toContain('secret');
    expect(refusal(await edit(commenter, id, 'Back again'))).toBe('409 wrong-state');
    expect(refusal(await world.ask(editor, 'PUT', `/api/comments/${id}/reactions/agree`))).toBe(
      '409 wrong-state',
    );
  });
});

describe('a reaction', () => {
  it('is said once by each, in words and with names, and taken back', async () => {
    const { world, opened, read } = at;
    const { commenter, editor, owner } = world.ids;
    const { id } = await opened(commenter);
    const path = `/api/comments/${id}/reactions`;
    for (const as of [editor, owner, editor]) {
      expect((await world.ask(as, 'PUT', `${path}/agree`)).status).toBe(200);
    }
    await world.ask(editor, 'PUT', `${path}/question`);
    expect((await read(id, editor)).comments[0]?.reactions).toEqual([
      { reaction: 'agree', word: 'Agree', people: ['Edith Editor', 'Olive Owner'], mine: true },
      { reaction: 'question', word: 'I have a question', people: ['Edith Editor'], mine: true },
    ]);
    for (const _again of [1, 2])
      expect((await world.ask(editor, 'DELETE', `${path}/agree`)).status).toBe(204);
    expect((await read(id, commenter)).comments[0]?.reactions).toMatchObject([
      { reaction: 'agree', people: ['Olive Owner'], mine: false },
      { reaction: 'question', mine: false },
    ]);
  });

  it('is one of a few', async () => {
    const { world, opened } = at;
    const { id } = await opened(world.ids.commenter);
    for (const reaction of ['angry', '%F0%9F%92%A9', '__proto__']) {
      const answer = await world.ask(world.ids.editor, 'PUT', `/api/comments/${id}/reactions/${reaction}`);
      expect(refusal(answer)).toBe('422 invalid-request reaction');
    }
  });
});

describe('whoever is no longer here', () => {
  it('keeps what they said under their name once removed, and as a former member once erased', async () => {
    const { world, opened, reply, read } = at;
    const { commenter, commenter2, editor } = world.ids;
    const { id } = await opened(commenter);
    await reply(commenter2, id, `I agree with @[${commenter}].`);
    await world.ask(commenter, 'PUT', `/api/comments/${id}/reactions/thanks`);
    await world.ask(editor, 'PUT', `/api/threads/${id}/assigned`, { personId: commenter });
    await world.leave(commenter);
    expect((await read(id)).comments[0]).toMatchObject({
      author: { personName: 'Colin Commenter', organisation: 'Charity' },
    });
    await world.erase(commenter);
    const thread = await read(id);
    expect(thread).toMatchObject({
      assigned: { name: 'A former member' },
      comments: [
        {
          body: 'Who measures this?',
          author: { personId: null, personName: 'A former member', organisation: 'Charity' },
          reactions: [{ people: ['A former member'] }],
        },
        { mentions: [{ kind: 'person', name: 'A former member' }] },
      ],
    });
    expect(JSON.stringify(thread)).not.toContain('Colin');
  });
});
