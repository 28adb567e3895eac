/**
 * Prose has no tables. A table that only arranges a page gives up its contents; of a real one each row becomes a paragraph,
 * its cells apart, so that no figure is lost and it is plain what stood beside what.
 */
export function flattenTables(body: HTMLElement): void {
  // Innermost first: a table in a cell is part of that cell's words.
  for (const table of [...body.querySelectorAll('table')].reverse()) {
    const rows = [...table.querySelectorAll('tr')];
    const arranges = rows.every((row) => row.children.length <= 1);
    table.replaceWith(...(arranges ? rows.flatMap(contents) : rows.map(asParagraph)));
  }
}

function contents(row: Element): Node[] {
  return [...row.children].flatMap((cell) => [...cell.childNodes]);
}

function asParagraph(row: Element): Element {
  const paragraph = row.ownerDocument.createElement('p');
  for (const cell of row.children) {
    const words = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (words === '') continue;
    if (paragraph.hasChildNodes()) paragraph.append(' | ');
    paragraph.append(words);
  }
  return paragraph;
}
