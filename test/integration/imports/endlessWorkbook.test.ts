import { expect, test } from 'vitest';
import { getMe } from '../../../shared/api/people.ts';
import { makePartnership } from '../../support/partnership.ts';
import { startTestApp } from '../../support/testApp.ts';
import { zipOf } from '../../support/zips.ts';
import { refusedUpload } from './support.ts';

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationships = (type: string, target: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`;
const kind = (part: string, type: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;

/** A workbook of one sheet with these rows, as no spreadsheet program would write it. */
function workbookOf(rows: string): Buffer {
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${kind('/xl/workbook.xml', 'sheet.main')}${kind('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>`,
    '_rels/.rels': relationships('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook ${main} xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`,
  });
}

test('a cell that says it stands a hundred million rows down is refused, and the server goes on', async () => {
  await using app = await startTestApp();
  const partnership = await makePartnership(app);
  const { browser } = partnership.owner;
  const far = (row: number) => `<row r="${row}"><c r="A${row}"><v>1</v></c></row>`;
  const refused = await refusedUpload(browser, partnership.id, workbookOf(far(99_999_999)), 'far.xlsx');
  expect(refused).toMatchObject({
    errors: [{ path: 'file', message: expect.stringMatching(/more than 1,048,576 rows/) }],
  });
  expect((await browser.call(getMe)).id).toBe(partnership.owner.id);
});
