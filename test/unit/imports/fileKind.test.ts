import { describe, expect, test } from 'vitest';
import { fileKind } from '../../../server/imports/files/fileKind.ts';

const said = (head: string | Buffer): string => {
  try {
    return fileKind(typeof head === 'string' ? Buffer.from(head, 'latin1') : head);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};
const compound = (name: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000), Buffer.from(name, 'utf16le')]);

describe('a file is what its bytes say, whatever it is called', () => {
  test.each([
    ['Area,Value\nA,1\n', 'text'],
    ['\xef\xbb\xbfArea', 'text'],
    ['\xff\xfeA\0r\0', 'text'],
    ['BMI,Value\n1,2\n', 'text'],
    ['MZ,Value\n1,2\n', 'text'],
    ['PK\x03\x04....', 'zip'],
    ['', 'empty'],
    ['%PDF-1.7', 'a PDF'],
    ['\x89PNG\r\n\x1a\n', 'a picture (PNG)'],
    ['\xff\xd8\xff\xe0', 'a picture (JPEG)'],
    ['BM\x36\0\0\0', 'a picture (BMP)'],
    ['RIFF....WEBPVP8 ', 'a picture (WebP)'],
    ['\0\0\0\x18ftypheic', 'a video or a picture'],
    ['\x1f\x8b\x08', 'gzip'],
    ['<!DOCTYPE html><html>', 'a web page'],
    ['<?xml version="1.0"?>', 'XML'],
    [compound('Workbook'), 'the old format (.xls)'],
    [compound('EncryptedPackage'), 'password'],
    [compound('WordDocument'), 'a Word document'],
  ])('%j', (head, says) => {
    expect(said(head)).toContain(says);
  });
});
