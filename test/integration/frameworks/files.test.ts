import { afterEach, beforeEach, expect, it } from 'vitest';
import { listFrameworks } from '../../../shared/api/evidence.ts';
import { checkFrameworkFile } from '../../../shared/api/frameworkFiles.ts';
import { getFramework } from '../../../shared/api/frameworks.ts';
import { limits } from '../../../shared/limits.ts';
import { makePartnership, type TestPartnership } from '../../support/partnership.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';
import { problemIn } from '../../support/testBrowser.ts';
import { formWith } from '../imports/support.ts';

let app: TestApp;
let partnership: TestPartnership;
beforeEach(async () => {
  app = await startTestApp();
  partnership = await makePartnership(app);
});
afterEach(() => app[Symbol.asyncDispose]());

const csv = 'Ref,Title,Parent\r\nH,Good homes,\r\nH1,"Warm, dry homes",H\r\n';
const send = async (content: string | Uint8Array, path = 'file?title=Plan&version=2025') => {
  const to = `/api/partnerships/${partnership.id}/frameworks/${path}`;
  return partnership.owner.browser.sendForm(to, formWith(content, 'plan.csv'));
};
const count = async () => {
  const answer = await partnership.owner.browser.call(listFrameworks, {
    query: { partnership: partnership.id },
  });
  return answer.frameworks.length;
};

it('a CSV is looked at without keeping anything, and then makes a framework', async () => {
  const checked = checkFrameworkFile.response.parse((await send(csv, 'file-check')).body);
  expect(checked.items).toMatchObject([
    { row: 2, key: 'h' },
    { row: 3, key: 'h1', parent: 'h' },
  ]);
  expect(checked.errors).toEqual([]);
  expect(await count()).toBe(3);

  const made = await send(csv);
  expect(made.status).toBe(201);
  const { id, items } = getFramework.response.parse(made.body);
  expect(items[1]).toMatchObject({ id: `${id}/h1`, title: 'Warm, dry homes', parent: `${id}/h` });
  expect(await count()).toBe(4);
  expect(await app.beingRead()).toEqual([]);
});

it('is taken out as a CSV that makes the same framework again', async () => {
  const { id, items } = getFramework.response.parse((await send(csv)).body);
  const path = `/api/partnerships/${partnership.id}/frameworks/${id}/items.csv`;
  const file = await partnership.owner.browser.send('GET', path);
  expect(file.headers.get('content-disposition')).toContain('plan-');
  const again = getFramework.response.parse((await send(file.text, 'file?title=Plan&version=2026')).body);
  const bare = (from: string, all: typeof items) =>
    JSON.parse(JSON.stringify(all).replaceAll(`${from}/`, '')) as unknown;
  expect(bare(again.id, again.items)).toEqual(bare(id, items));
});

it('is read in the encoding and with the separator that it has', async () => {
  const utf16 = new Uint8Array(Buffer.from('\ufeffTitle\tTheme\nCafés\tPlace\n', 'utf16le'));
  const windows = new Uint8Array(Buffer.from('Title;Theme\nCaf\xe9s \x96 open late;Place\n', 'latin1'));
  for (const [content, title] of [
    [utf16, 'Cafés'],
    [windows, 'Cafés – open late'],
  ] as const) {
    const checked = checkFrameworkFile.response.parse((await send(content, 'file-check')).body);
    expect(checked.items).toMatchObject([{ title, heading: 'Place' }]);
  }
});

it.each([
  ['ids that are there twice', 'id,title\na,One\na,Two\n', 'rows.3.id', 'Row 3, column “id”'],
  ['a round', 'id,title,parent\na,One,b\nb,Two,a\n', 'rows.2.parent', 'it would lie inside itself'],
  ['a missing parent', 'id,title,parent\na,One,x\n', 'rows.2.parent', 'there is no aim “x”'],
  ['an empty title', 'id,title\na,One\nb,\n', 'rows.3.title', 'there is no title'],
  ['no titles at all', 'what,why\na,b\n', 'rows.1.title', 'No column is called “title”'],
  [
    'too many rows',
    `title\n${'An aim\n'.repeat(limits.itemsPerFramework + 1)}`,
    'rows',
    `${limits.itemsPerFramework} is the most`,
  ],
  ['no rows', 'id,title\n', 'rows', 'no aims below it'],
  ['an empty file', '', 'file', 'empty'],
  ['broken letters', '\xef\xbb\xbfti\xfftle\na\n', 'file', 'In line 1'],
  ['a picture', '\x89PNG\r\n\x1a\n', 'file', 'not a table'],
  ['a workbook', 'PK\x03\x04rest of it', 'file', 'Save the sheet'],
  ['a quotation mark that is never closed', 'title\n"One\nTwo\n', 'rows.2.title', 'quotation mark'],
])(
  'a file with %s is refused by row and column, and nothing is made',
  async (_what, content, path, words) => {
    const answer = await send(new Uint8Array(Buffer.from(content, 'latin1')));
    expect(answer.status).toBe(422);
    const { errors } = problemIn(answer);
    expect(errors?.[0]?.path).toBe(path);
    expect(answer.text).toContain(words);
    expect(await count()).toBe(3);
  },
);

it('is refused without a version, to who may not, and where it is too large', async () => {
  expect((await send(csv, 'file?title=Plan')).body).toMatchObject({ errors: [{ path: 'version' }] });
  const large = new Uint8Array(limits.frameworkFileBytes + 1).fill(65);
  expect((await send(large)).status).toBe(413);
  const commenter = await partnership.join('Colin', 'commenter');
  const refused = await commenter.browser.sendForm(
    `/api/partnerships/${partnership.id}/frameworks/file?title=A&version=1`,
    formWith(csv, 'plan.csv'),
  );
  expect(refused.status).toBe(403);
  expect(await count()).toBe(3);
});
