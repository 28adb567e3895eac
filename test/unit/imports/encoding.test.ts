import { describe, expect, test } from 'vitest';
import { decoderFor, findEncoding } from '../../../server/imports/files/encoding.ts';
import { problemOf } from '../../support/problemCode.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string, mark = true) => Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');

async function* inPieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const table = 'Area,Wert\nYnys Môn,1\nRhône,2\n';

describe('an encoding is found, however the bytes come', () => {
  test.each([
    ['plain letters', utf8('Area,Value\nA,1\n'), 'utf-8'],
    ['UTF-8', utf8(table), 'utf-8'],
    ['UTF-8 with its mark', utf8(`\ufeff${table}`), 'utf-8'],
    ['letters beyond the first plane', utf8('😀,1\n'), 'utf-8'],
    ['UTF-16', utf16(table), 'utf-16le'],
    ['UTF-16 without its mark', utf16(table, false), 'utf-16le'],
    ['UTF-16, the other way round', utf16(table).swap16(), 'utf-16be'],
    ['Latin-1', latin1(table), 'windows-1252'],
    ['Latin-1 that ends in such a letter', latin1('Area\nMagé'), 'windows-1252'],
  ])('%s', async (_, bytes, encoding) => {
    for (const size of [1, 3, 1000]) {
      expect(await findEncoding(inPieces(bytes, encoding.startsWith('utf-16') ? size * 400 : size))).toBe(
        encoding,
      );
    }
    const decoder = decoderFor(encoding as 'utf-8');
    let text = '';
    for await (const piece of inPieces(bytes, 7)) text += decoder.decode(piece);
    text += decoder.end();
    expect(text.replace('\ufeff', '')).toBe(text);
    if (bytes.length > 30) expect(text).toBe(table);
  });
});

test('Windows-1252 has letters where Latin-1 has none', () => {
  expect(decoderFor('windows-1252').decode(Uint8Array.of(0x80, 0x31, 0x93, 0x41, 0x94, 0x96))).toBe('€1“A”–');
});

describe('what something broke is refused, with its line', () => {
  const broken = Buffer.concat([utf8('Ynys Môn\nRhône\n'), Uint8Array.of(0xe9), utf8('lan\n')]);
  test.each([
    ['UTF-8 with a byte that can’t be', broken, 'line 3'],
    ['with a mark and no UTF-8', Buffer.concat([utf8('\ufeffA\n'), latin1('é\n')]), 'line 2'],
    ['cut off in a letter', utf8('Ynys Môn\nRhône é').subarray(0, -1), 'line 2'],
    ['bytes that mean nothing', Buffer.concat([utf8('A\n'), Uint8Array.of(0x81, 0x8d)]), 'line 2'],
    ['a zero', Buffer.concat([utf8('A\nB\n'), Uint8Array.of(0)]), 'Line 3'],
    ['UTF-16 cut off in a letter', utf16('Area').subarray(0, -1), 'At its end'],
    ['UTF-16 with half a pair', Buffer.concat([utf16('A\n'), Uint8Array.of(0, 0xd8, 65, 0)]), 'After line'],
    ['nothing at all', Buffer.of(), 'empty'],
  ])('%s', async (_, bytes, says) => {
    const problem = await problemOf(findEncoding(inPieces(bytes, 500)));
    expect(problem.code).toBe('invalid-request');
    expect(problem.faults[0]?.path).toBe('file');
    expect(problem.detail).toContain(says);
  });
});
