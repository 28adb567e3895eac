import { request } from 'node:http';
import * as XLSX from '@e965/xlsx';
import { expect, test } from 'vitest';
import { listIndicators } from '../../../shared/api/evidence.ts';
import { commitImport, listImports } from '../../../shared/api/imports.ts';
import { makePartnership, type TestPartnership } from '../../support/partnership.ts';
import { startTestApp, type TestApp } from '../../support/testApp.ts';
import { bomb } from '../../support/zips.ts';
import { commit, formWith, path, refusedUpload, upload } from './support.ts';

/** Nothing came of it: no import, nothing kept, and no file lies about. */
async function insistNothing(app: TestApp, { id: p, owner }: TestPartnership): Promise<void> {
  expect((await owner.browser.call(listImports, { params: { p } })).imports).toEqual([]);
  expect((await app.store.datasets.list(p)).items).toEqual([]);
  await expect.poll(() => app.beingRead()).toEqual([]);
}

const row = 'E06000033,2021,';
const many = (bytes: number) => `Area code,Year,Value\n${`${row}1\n`.repeat(Math.ceil(bytes / 17))}`;

test('files that are no table, or broken, are refused in a sentence', async () => {
  const broken = Buffer.concat([
    Buffer.from('Area,Year,Value\nYnys Môn,2021,1\nRhône,2021,2\n'),
    Buffer.from('Pen-y-bont é,2021,3\n', 'latin1'),
  ]);
  const files: [name: string, content: string | Uint8Array, says: RegExp][] = [
    ['bomb.xlsx', bomb({ honest: true }), /unpacks to/],
    ['bomb.xlsx', bomb({ honest: false }), /damaged/],
    ['columns.csv', `Area${',x'.repeat(1_000_000)}\n`, /1,000,001 columns/],
    ['broken.csv', broken, /line 4/],
    ['picture.csv', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /a picture/],
    ['report.xlsx', '%PDF-1.7\n', /a PDF/],
    ['nothing.csv', '', /empty/],
    ['prose.csv', 'We met on Monday.\nIt rained, and we agreed on very little.\n', /prose|no figure/],
    ['quote.csv', `Area code,Year,Value\n"${row}1\n${'x,y\n'.repeat(1_500_000)}`, /never closed/],
  ];
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { owner, id: p } = partnership;
  for (const [name, content, says] of files) {
    const problem = await refusedUpload(owner.browser, p, content, name);
    expect(problem, name).toMatchObject({ status: 422, code: 'invalid-request', errors: [{ path: 'file' }] });
    expect(problem.detail, name).toMatch(says);
  }
  await insistNothing(app, partnership);
});

test('a file in another field, or none at all, is asked for in the right one', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { owner, id: p } = partnership;
  const wrong = await refusedUpload(owner.browser, p, many(100), 'a.csv', 'upload');
  expect(wrong).toMatchObject({ status: 422, errors: [{ path: 'file' }] });
  const json = await owner.browser.send('POST', path(p), { file: 'Area' });
  expect(json).toMatchObject({ status: 400, body: { code: 'malformed' } });
  await insistNothing(app, partnership);
});

test('a file of 200 MB is refused, whether it says how large it is or not', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { owner, id: p } = partnership;
  const said = await owner.browser.sendForm(path(p), formWith(many(200 * 1024 * 1024), 'large.csv'));
  expect(said).toMatchObject({ status: 413, body: { code: 'too-large' } });
  expect(said.text).toContain('at most 100 MB');

  const { status, sent } = await sendOnAndOn(`${app.url}${path(p)}`, owner.browser.cookie, app.url);
  expect(status).toBe(413);
  expect(sent).toBeLessThan(150 * 1024 * 1024);
  await insistNothing(app, partnership);
});

/** Sends a form without its length, until it is answered. */
function sendOnAndOn(url: string, cookie: string, origin: string): Promise<{ status: number; sent: number }> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, origin, 'content-type': 'multipart/form-data; boundary=x' };
    let sent = 0;
    let over = false;
    const sending = request(url, { method: 'POST', headers }, (answer) => {
      over = true;
      resolve({ status: answer.statusCode ?? 0, sent });
      sending.destroy();
    });
    sending.on('error', (error) => (over ? undefined : reject(error)));
    sending.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n');
    const piece = Buffer.from(`${row}1\n`.repeat(4_000));
    const go = () => {
      while (!over && sent < 300 * 1024 * 1024) {
        sent += piece.length;
        if (!sending.write(piece)) return;
      }
    };
    sending.on('drain', go);
    go();
  });
}

test('of half an upload nothing is left', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { owner, id: p } = partnership;
  const headers = {
    cookie: owner.browser.cookie,
    origin: app.url,
    'content-type': 'multipart/form-data; boundary=x',
    'content-length': '1000000',
  };
  const sending = request(`${app.url}${path(p)}`, { method: 'POST', headers });
  sending.on('error', () => {});
  sending.write(
    `--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${many(100_000)}`,
  );
  await expect.poll(() => app.beingRead()).toHaveLength(1);
  sending.destroy();
  await insistNothing(app, partnership);
});

test('of formulas the values that they last had are imported, and it is said; what has none is reported', async () => {
  await using app = await startTestApp();
  const { owner, id: p } = await makePartnership(app);
  const rows = Array.from({ length: 12 }, (_, index) => ['E06000033', 2010 + index, index]);
  const sheet = XLSX.utils.aoa_to_sheet([['Area code', 'Year', 'Widgets made'], ...rows]);
  sheet.C3 = { t: 'n', v: 42, f: 'C2+41' };
  sheet.C4 = { t: 'n', f: 'C2+40' };
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Data');
  const content: Uint8Array = XLSX.write(book, { type: 'buffer', bookType: 'xlsx' });
  const { id, problems } = await upload(owner.browser, p, content, 'formulas.xlsx');
  const codes = problems.map(({ code }) => code);
  expect(codes).toContain('formula');
  expect(codes).toContain('formula-without-value');
  expect(problems.find(({ row }) => row === 4)).toMatchObject({ column: 'C', kind: 'left-out' });
  expect(await commit(owner.browser, id)).toMatchObject({ added: 11, skipped: 1 });
});

test('what a file writes stays text, and no answer is a page', async () => {
  await using app = await startTestApp();
  const { owner, id: p } = await makePartnership(app);
  const script = '<script>alert(1)</script>';
  const text = `Area code,Year,${script}\n${Array.from({ length: 12 }, (_, at) => `E06000033,${2010 + at},${at}`).join('\n')}\n`;
  const { id } = await upload(owner.browser, p, text, '<script>.csv');
  await commit(owner.browser, id);
  const answers = [
    await owner.browser.ask(listImports, { params: { p } }),
    await owner.browser.ask(listIndicators, { query: { q: 'alert', partnership: p } }),
  ];
  for (const answer of answers) {
    expect(answer.text).toContain('<script>');
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
});

test('a file that names a measure in each row is refused as soon as that is clear', async () => {
  await using app = await startTestApp();
  const { id: p, owner } = await makePartnership(app);
  const rows = Array.from({ length: 70_000 }, (_, at) => `E06000033,2020,Thing ${at},${at}`);
  const { id } = await upload(owner.browser, p, `Area code,Year,Indicator,Value\n${rows.join('\n')}\n`);
  const refused = await owner.browser.refused(commitImport, { params: { id }, body: {} });
  expect(refused).toMatchObject({
    errors: [{ path: 'file', message: expect.stringMatching(/more than 20,000 measures/) }],
  });
});
