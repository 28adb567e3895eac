import { expect, test } from 'vitest';
import { initials } from '../../../client/ui/initials.ts';

test.each([
  ['Asha Patel', 'AP'],
  ['asha maria patel', 'AP'],
  ['Cher', 'C'],
  ['Jean-Luc', 'JL'],
  ['  ', '?'],
  ['𝒜da Lovelace', '𝒜L'],
])('“%s” is %s on a disc', (name, letters) => {
  expect(initials(name)).toBe(letters);
});
