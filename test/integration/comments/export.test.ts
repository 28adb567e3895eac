import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deleteRecord } from '../../../shared/strategy/edit.ts';
import { refusal } from '../../support/strategyWorld.ts';
import { openThreadWorld, type ThreadWorld, threadIn } from '../../support/threadWorld.ts';
import { unzipped } from '../../support/unzipped.ts';

let at: ThreadWorld;
beforeEach(async () => {
  at = await openThreadWorld({ at: '2026-11-26T09:00:00.000Z' });
});
afterEach(() => at.world[Symbol.asyncDispose]());

const file = (format: string, as: string | null = at.world.ids.viewer) =>
  at.world.ask(as, 'GET', `${at.path}/export?format=${format}`);

/** Two threads about an objective and one about its outcome, with everything that can be in one. */
async function talked(): Promise<void> {
  const { world, outcomeId, opened, reply } = at;
  const { commenter, editor, viewer } = world.ids;
  const first = await opened(commenter, {
    quote: 'the gap',
    body: `=1+1 <b>Which</b> gap, @[${editor}]?\nOr "gaps"; all?`,
    suggestion: { text: 'every gap' },
  });
  const answer = await reply(editor, first.id, 'A slip that nobody should read');
  const { id: answerId } = answer.json as { id: string };
  await world.ask(editor, 'DELETE', `/api/comments/${answerId}`);
  await world.ask(editor, 'PUT', `/api/comments/${first.id}/reactions/thanks`);
  await world.ask(editor, 'PUT', `/api/threads/${first.id}/due`, { by: '2027-03-01' });
  await world.ask(editor, 'PUT', `/api/threads/${first.id}/assigned`, { personId: viewer });
  const second = await opened(commenter, { body: 'Former words' });
  await world.ask(commenter, 'PATCH', `/api/comments/${second.id}`, { body: '@SUM(A1) as edited' });
  threadIn(await world.ask(editor, 'POST', `/api/threads/${second.id}/resolve`, { note: '-done' }));
  await opened(editor, { target: outcomeId, body: 'About the outcome' });
}

describe('threads as a file', () => {
  it('as CSV have a line for each comment, in the order of the strategy, and no cell that a spreadsheet would run', async () => {
    await talked();
    const answer = await file('csv');
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('comments-on-shared-outcomes-2026-11-26.csv');
    const { data, errors } = Papa.parse<Record<string, string>>(answer.text.replace('\uFEFF', '').trim(), {
      header: true,
    });
    expect(errors).toEqual([]);
    const about = 'Objective: Close the gap in healthy life';
    expect(data).toMatchObject([
      {
        Thread: '1',
        About: 'Outcome: People live healthier for longer',
        Words: 'About the outcome',
        Passage: '',
      },
      {
        ...{
          Thread: '2',
          About: about,
          Passage: 'the gap',
          'Passage still in the text': 'yes',
          Comment: '1',
        },
        ...{ 'Suggested words': 'every gap', Decided: '', Status: 'open', 'Answer needed by': '2027-03-01' },
        ...{ 'Whose to answer': 'Vera Viewer', By: 'Colin Commenter', Organisation: 'Charity' },
        Words: `'=1+1 <b>Which</b> gap, @Edith Editor?\nOr "gaps"; all?`,
        Reactions: 'Thanks: Edith Editor',
      },
      { Thread: '2', Comment: '2', Words: 'Deleted by its author', By: 'Edith Editor' },
      {
        Thread: '3',
        Words: "'@SUM(A1) as edited",
        Status: 'resolved',
        Note: "'-done",
        'Resolved by': 'Edith Editor',
      },
    ]);
    for (const row of data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@]/);
  });

  it('as JSON are as programs read them, without whose they are to whoever exports', async () => {
    await talked();
    const { json } = await file('json');
    const { threads } = json as { threads: { target: string }[] };
    expect(json).toMatchObject({ strategy: { id: at.world.strategyId, title: 'Shared outcomes' } });
    expect(threads.map(({ target }) => target)).toEqual([at.outcomeId, at.objectiveId, at.objectiveId]);
    expect(threads[1]).toMatchObject({
      quote: 'the gap',
      suggestion: { text: 'every gap' },
      assigned: { name: 'Vera Viewer' },
    });
    expect(JSON.stringify(json)).not.toContain('"mine"');
  });

  it('as a document have a heading for what they are about, the quote, and a table of who said what', async () => {
    await talked();
    const xml = (await unzipped((await file('docx')).bytes)).get('word/document.xml') ?? '';
    const texts = [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words);
    const words = texts.join('|');
    for (const wanted of [
      'Comments on Shared outcomes',
      '3 threads, of which 2 open, as of 26 November 2026.',
      'Objective: Close the gap in healthy life|Thread 2: open|the gap|Suggested instead: “every gap”. Not decided yet.',
      'An answer is needed from Vera Viewer by 1 March 2027.',
      '=1+1 &lt;b&gt;Which&lt;/b&gt; gap, @Edith Editor?|Or &quot;gaps&quot;; all?|Thanks: Edith Editor',
      'Deleted by its author',
      'edited 26 November 2026',
      'Resolved by Edith Editor, 26 November 2026: -done',
    ]) {
      expect(words).toContain(wanted);
    }
    expect(words.match(/Objective: Close the gap/g)).toHaveLength(1);
  });

  it('as a document tell a decision about proposed words once, though it resolves the thread', async () => {
    const { world, post } = at;
    const said = { quote: 'the gap', body: '', suggestion: { text: 'every gap' } };
    const { id } = (await post(world.ids.commenter, said)).json as { id: string };
    const accepted = await world.ask(world.ids.editor, 'POST', `/api/threads/${id}/accept`);
    expect(accepted.status, accepted.text).toBe(200);
    const xml = (await unzipped((await file('docx')).bytes)).get('word/document.xml') ?? '';
    expect(xml).toContain('Accepted by Edith Editor, 26 November 2026.');
    expect(xml).not.toContain('Resolved by');
  });

  it.each(['csv', 'json', 'docx'])('as %s hold nothing that was deleted or edited away', async (format) => {
    await talked();
    const { world, objectiveId } = at;
    await world.change((doc) =>
      deleteRecord(doc, 'objective', objectiveId, { personId: world.ids.editor, at: '2026-11-26' }),
    );
    const { bytes, text } = await file(format);
    const words = format === 'docx' ? (await unzipped(bytes)).get('word/document.xml') : text;
    expect(words).toContain('About the outcome');
    expect(words).not.toMatch(/slip that|Former words/);
    expect(words).toMatch(format === 'json' ? /"gone": true/ : /Close the gap in healthy life \(deleted\)/);
  });

  it('are for members alone, in a format that there is; a strategy without threads has a file too', async () => {
    const { world, path } = at;
    expect(refusal(await file('csv', world.ids.outsider))).toBe('404 not-found');
    expect(refusal(await file('csv', null))).toBe('401 not-signed-in');
    for (const query of ['', '?format=pdf']) {
      const answer = await world.ask(world.ids.viewer, 'GET', `${path}/export${query}`);
      expect(refusal(answer)).toBe('422 invalid-request format');
    }
    for (const format of ['csv', 'json', 'docx']) expect((await file(format)).status).toBe(200);
  });
});
