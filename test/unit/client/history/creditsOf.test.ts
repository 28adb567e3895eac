import { expect, test } from 'vitest';
import { creditsOf } from '../../../../client/history/versionWords.ts';

const words = (name: string | null, organisation = 'Charity') => ({ id: name ?? '', name, organisation });
const edith = { id: 'edith', name: 'Edith' };
const ned = { id: 'ned', name: 'Ned' };

test('accepted words name who proposed them with their organisation, and who accepted them', () => {
  expect(creditsOf([{ ...edith, wordsBy: [words('Colin')] }])).toEqual([
    'Words by Colin (Charity), accepted by Edith',
  ]);
});

test('each who accepted has one line, which names each proposer once', () => {
  const changes = [
    { ...edith, wordsBy: [words('Colin')] },
    { ...ned, wordsBy: [words('Cora', 'College')] },
    { ...edith, wordsBy: [words('Colin'), words(null)] },
  ];
  expect(creditsOf(changes)).toEqual([
    'Words by Colin (Charity) and Somebody who has left (Charity), accepted by Edith',
    'Words by Cora (College), accepted by Ned',
  ]);
});

test('nothing is said of who wrote by themselves', () => {
  expect(creditsOf([{ ...edith, wordsBy: [] }])).toEqual([]);
});
