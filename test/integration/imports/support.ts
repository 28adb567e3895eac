import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import {
  commitImport,
  type ImportOutcome,
  type ImportProposal,
  uploadImport,
} from '../../../shared/api/imports.ts';
import type { TestBrowser } from '../../support/testBrowser.ts';
import { problemIn } from '../../support/testBrowser.ts';

/** A file that somebody really published, as it is. */
export async function published(name: string): Promise<Buffer> {
  const file = (end: string) => readFile(new URL(`../../fixtures/import/${name}${end}`, import.meta.url));
  return file('').catch(async () => gunzipSync(await file('.gz')));
}

export function formWith(content: string | Uint8Array, name: string, field = 'file'): FormData {
  const form = new FormData();
  form.append(field, new Blob([content as BlobPart]), name);
  return form;
}

export function path(partnershipId: string): string {
  return uploadImport.path.replace(':p', partnershipId);
}

export async function upload(
  browser: TestBrowser,
  partnershipId: string,
  content: string | Uint8Array,
  name = 'figures.csv',
): Promise<ImportProposal> {
  const answer = await browser.sendForm(path(partnershipId), formWith(content, name));
  if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`);
  return uploadImport.response.parse(answer.body);
}

export async function refusedUpload(
  browser: TestBrowser,
  partnershipId: string,
  content: string | Uint8Array,
  name = 'figures.csv',
  field = 'file',
) {
  return problemIn(await browser.sendForm(path(partnershipId), formWith(content, name, field)));
}

export function commit(browser: TestBrowser, id: string): Promise<ImportOutcome> {
  return browser.call(commitImport, { params: { id }, body: {} });
}
