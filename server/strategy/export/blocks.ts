/** What minutes and other documents are made of, whatever they are written in. Words are plain text; a line break in them begins a paragraph. */
export type Block =
  | { type: 'heading'; level: 2 | 3; text: string }
  | { type: 'text'; text: string }
  | { type: 'quote'; text: string }
  | { type: 'list'; items: readonly string[] }
  | { type: 'numbered'; items: readonly string[] }
  | { type: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

export const heading = (level: 2 | 3, text: string): Block => ({ type: 'heading', level, text });
/** Nothing where there are no words. */
export const text = (words: string): Block[] => (words === '' ? [] : [{ type: 'text', text: words }]);
export const quote = (words: string): Block[] => (words === '' ? [] : [{ type: 'quote', text: words }]);
export const list = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ type: 'list', items }];
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): Block[] =>
  rows.length === 0 ? [] : [{ type: 'table', head, rows }];
