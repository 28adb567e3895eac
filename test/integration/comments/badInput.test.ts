import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { limits } from '../../../shared/limits.ts';
import { refusal } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld, threadIn } from '../../support/threadWorld.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld();
});
afterEach(() => at.world[Symbol.asyncDispose]());

/** Each door that takes words, with where a fault in them is named. */
async function wordsTo(body: unknown): Promise<string[]> {
  const { world, post, opened, reply } = at;
  const { commenter } = world.ids;
  const { id } = await opened(commenter);
  const answers = [
    await post(commenter, { body }),
    await reply(commenter, id, body),
    await world.ask(commenter, 'PATCH', `/api/comments/${id}`, { body }),
  ];
  return answers.map(refusal);
}

describe('words that can’t be a comment', () => {
  it.each([
    ['nothing', ''],
    ['blanks', ' \n\t\u00a0\u2003'],
    ['invisible signs', '\u200b\u2060\u202e\u0000\u00ad\ufeff'],
    ['no text', 7],
    ['a list', ['x']],
    ['null', null],
    ['an object', { toString: 'x' }],
    ['too many characters', 'x'.repeat(limits.commentChars + 1)],
  ])('%s', async (_what, body) => {
    expect(await wordsTo(body)).toEqual(Array(3).fill('422 invalid-request body'));
    expect(await at.listed()).toHaveLength(1);
  });

  it('a megabyte', async () => {
    expect(await wordsTo('x'.repeat(1_000_000))).toEqual(Array(3).fill('413 too-large'));
    expect(await at.listed()).toHaveLength(1);
  });

  it('what is no JSON, and JSON that is no object', async () => {
    const { world, path } = at;
    for (const body of ['{"body": "x"', '"x"', '[]', 'null', '7']) {
      const { status } = await world.ask(world.ids.commenter, 'POST', path, body);
      expect([400, 422]).toContain(status);
    }
    expect(await at.listed()).toEqual([]);
  });
});

describe('words that look like something else', () => {
  it.each([
    '<script>alert(1)</script> <img src=x onerror=alert(1)>',
    '&lt;b&gt; &amp; <b>bold</b> <!-- --> ]]>',
    '**bold** [a](javascript:alert(1)) `code` {{7*7}} $(7)',
    "Robert'); DROP TABLE threads;--",
    '=cmd|calc!A1',
    '😀 👩‍👩‍👧‍👦 é ü ﷺ नमस्ते שלום مرحبا',
    'one line\nanother\n\n\tand one further in',
    '__proto__ constructor toString',
  ])('stay text, to the letter: %j', async (body) => {
    const { world, opened, read, reply } = at;
    const { id } = await opened(world.ids.commenter, { body });
    await reply(world.ids.editor, id, body);
    expect((await read(id)).comments.map((comment) => comment.body)).toEqual([body, body]);
  });

  it('lose the signs that nobody sees and that would turn round what stands beside them', async () => {
    const { world, opened } = at;
    const { comments } = await opened(world.ids.commenter, {
      body: '\u202eevil\u202c \u2066a\u2069\u0007\u0000b\r\nc\rd\u2028e\ud800\n\n\n\n\nf\ufeff\u009b ',
    });
    expect(comments[0]?.body).toBe('evil ab\nc\nd\ne\ufffd\n\nf');
  });

  it('as a note, and as a quote, are text too', async () => {
    const { world, opened } = at;
    const quote = '<b onmouseover=x>gap</b>';
    const { id } = await opened(world.ids.commenter, { quote });
    const note = '<script>x</script>\u202e';
    const answer = await world.ask(world.ids.commenter, 'POST', `/api/threads/${id}/resolve`, { note });
    expect(threadIn(answer)).toMatchObject({ quote, attached: null, resolvedNote: '<script>x</script>' });
  });
});

describe('everything else that is not as it should be', () => {
  it.each([
    ['quote', 'x'.repeat(limits.passageChars + 1)],
    ['quote', 7],
    ['prefix', 'x'.repeat(limits.passageContextChars + 1)],
    ['suffix', {}],
    ['suggestion', 'other words'],
    ['anchor', { part: 'title', start: {}, end: {} }],
    ['anchor', 'title'],
    ['anchor', { part: 'nothing', start: 'AA==', end: 'AA==' }],
  ])('%s: %j', async (field, value) => {
    const answer = refusal(await at.post(at.world.ids.commenter, { quote: 'the gap', [field]: value }));
    expect(answer).toMatch(new RegExp(`^422 invalid-request ${field}`));
    expect(await at.listed()).toEqual([]);
  });

  it('days, people, statuses, pages and times', async () => {
    const { world, opened, path } = at;
    const { commenter, outsider, owner } = world.ids;
    const { id } = await opened(commenter);
    const thread = `/api/threads/${id}`;
    const organisation = (await world.records.all('organisation'))[0]?.id ?? '';
    for (const [method, address, body, fault] of [
      ['PUT', `${thread}/due`, { by: 'tomorrow' }, 'by'],
      ['PUT', `${thread}/due`, { by: '2026-02-30' }, 'by'],
      ['PUT', `${thread}/due`, {}, 'by'],
      ['PUT', `${thread}/assigned`, { personId: outsider }, 'personId'],
      ['PUT', `${thread}/assigned`, { personId: organisation }, 'personId'],
      ['PUT', `${thread}/assigned`, { organisationId: owner }, 'organisationId'],
      ['PUT', `${thread}/assigned`, { personId: 7 }, 'personId'],
      ['PUT', `${thread}/assigned`, { personId: owner, organisationId: organisation }, 'organisationId'],
      ['POST', `${thread}/resolve`, { note: 'x'.repeat(limits.commentChars + 1) }, 'note'],
      ['GET', `${path}?status=closed`, undefined, 'status'],
      ['GET', `${path}?limit=0`, undefined, 'limit'],
      ['GET', `${path}?limit=501`, undefined, 'limit'],
      ['GET', `${path}?limit=many`, undefined, 'limit'],
      ['GET', `${path}?after=nothing`, undefined, 'after'],
      ['GET', `${path}?after=${world.strategyId}.nothing`, undefined, 'after'],
      ['GET', `${path}?updatedSince=yesterday`, undefined, 'updatedSince'],
    ] as const) {
      const answer = await world.ask(commenter, method, address, body);
      expect([address, body, refusal(answer)]).toEqual([address, body, `422 invalid-request ${fault}`]);
    }
    expect((await world.ask(commenter, 'GET', thread)).json).toMatchObject({
      due: null,
      assigned: null,
      status: 'open',
    });
  });
});

it('a quote keeps no signs that nobody sees', async () => {
  const { quote, prefix, suffix } = await at.opened(at.world.ids.commenter, {
    quote: 'Not\u0000 in \u202eit\ud800',
    prefix: ' \u2066before ',
    suffix: ' after\ufeff',
  });
  expect([quote, prefix, suffix]).toEqual(['Not in it\ufffd', ' before ', ' after']);
});
