import { expect, test } from 'vitest';
import { noteSentence } from '../../../shared/evidence/notes.ts';

test('each note on a row becomes a sentence, and what is no code is shown as it came', () => {
  expect(noteSentence(null)).toBeNull();
  expect(noteSentence('provisional')).toBe('Provisional: the source may correct it.');
  expect(noteSentence('counted by hand; twice')).toBe('counted by hand; twice');
  expect(noteSentence('revised; low_reliability; see page 3')).toBe(
    'Corrected since it was first published. The source says that it is not reliable. see page 3.',
  );
});
