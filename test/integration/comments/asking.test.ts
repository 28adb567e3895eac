import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
});
afterEach(() => at.world[Symbol.asyncDispose]());

const send = (as: string, method: string, id: string, act: string, body?: unknown) =>
  at.world.ask(as, method, `/api/threads/${id}/${act}`, body);

describe('resolving', () => {
  it('at the same moment is done once: the other is told that somebody was first, and nothing of theirs hides it', async () => {
    const { world, opened, read } = at;
    const { commenter, commenter2, editor, editor2, owner } = world.ids;
    const { id } = await opened(commenter);
    const everybody = [commenter, commenter2, editor, editor2, owner];
    const answers = await Promise.all(
      everybody.map((as, n) => send(as, 'POST', id, 'resolve', { note: `Note ${n}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    const first = answers.findIndex(({ status }) => status === 200);
    expect(await read(id, everybody[first])).toMatchObject({
      status: 'resolved',
      resolvedNote: `Note ${first}`,
      resolvedBy: { personId: everybody[first] },
    });
    for (const answer of answers) if (answer.status === 409) expect(refusal(answer)).toBe('409 wrong-state');
  });

  it('needs no note and no body; a thread that is open is not reopened', async () => {
    const { world, opened, read } = at;
    const { id } = await opened(world.ids.commenter);
    expect(refusal(await send(world.ids.commenter, 'POST', id, 'reopen'))).toBe('409 wrong-state');
    for (const body of [undefined, {}, { note: null }, { note: '  ' }]) {
      expect((await send(world.ids.commenter, 'POST', id, 'resolve', body)).status).toBe(200);
      expect((await read(id)).resolvedNote).toBeNull();
      expect((await send(world.ids.commenter, 'POST', id, 'reopen', body)).status).toBe(200);
    }
  });

  it('ends the replies until it is reopened; words that came too late are refused and not lost in it', async () => {
    const { world, opened, reply, read } = at;
    const { id } = await opened(world.ids.commenter);
    await send(world.ids.editor, 'POST', id, 'resolve', {});
    expect(refusal(await reply(world.ids.commenter, id, 'But wait.'))).toBe('409 wrong-state');
    await send(world.ids.commenter, 'POST', id, 'reopen');
    expect((await reply(world.ids.commenter, id, 'But wait.')).status).toBe(201);
    expect((await read(id)).comments).toHaveLength(2);
  });
});

describe('an answer', () => {
  it('is needed by a day, or by none again', async () => {
    const { world, opened, read } = at;
    const { id } = await opened(world.ids.commenter);
    expect((await send(world.ids.commenter, 'PUT', id, 'due', { by: '2027-02-28' })).status).toBe(200);
    expect((await read(id)).due).toBe('2027-02-28');
    const before = world.happened.length;
    expect((await send(world.ids.editor, 'PUT', id, 'due', { by: '2027-02-28' })).status).toBe(200);
    expect(world.happened.slice(before).filter(({ kind }) => kind === 'thread')).toEqual([]);
    expect((await send(world.ids.commenter, 'PUT', id, 'due', { by: null })).status).toBe(200);
    expect((await read(id)).due).toBeNull();
  });

  it('is somebody’s to give, or an organisation’s, or nobody’s again', async () => {
    const { world, opened, read } = at;
    const { commenter, editor } = world.ids;
    const { id } = await opened(commenter);
    const college = (await world.records.all('organisation')).find(
      ({ value }) => value.name === 'College',
    )?.id;
    expect((await send(commenter, 'PUT', id, 'assigned', { personId: editor })).status).toBe(200);
    expect((await read(id)).assigned).toEqual({ id: editor, kind: 'person', name: 'Edith Editor' });
    expect((await send(editor, 'PUT', id, 'assigned', { organisationId: college })).status).toBe(200);
    expect((await read(id)).assigned).toEqual({ id: college, kind: 'organisation', name: 'College' });
    expect((await send(commenter, 'PUT', id, 'assigned', { personId: null })).status).toBe(200);
    expect((await read(id)).assigned).toBeNull();
  });
});
