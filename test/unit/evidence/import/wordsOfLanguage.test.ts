import { beforeAll, expect, test } from 'vitest';
import { AreaIndex } from '../../../../server/evidence/areaIndex.ts';
import { Places } from '../../../../server/evidence/import/areas/places.ts';
import { noteOf } from '../../../../server/evidence/import/codes.ts';
import { noteSentence } from '../../../../shared/evidence/notes.ts';
import { library } from '../made.ts';

let places: Places;
beforeAll(async () => {
  places = new Places(new AreaIndex((await library()).allAreas()));
});

/** Every object has members of these names, so a look-up that forgets that finds one. */
const words = ['constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__', 'isPrototypeOf'];

test.each(words)('“%s” in a cell is a word like any other', (word) => {
  expect(places.isName(word)).toBe(false);
  expect(noteOf(word)).toBe(word);
  expect(noteSentence(word)).toBe(word);
  expect(noteSentence(`${word}; revised`)).toBe(`${word}. Corrected since it was first published.`);
});
