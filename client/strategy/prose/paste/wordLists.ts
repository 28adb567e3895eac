/** What Word wrote about one list paragraph: `mso-list:l0 level2 lfo1` and the bullet or number that it drew. */
interface WordItem {
  paragraph: HTMLElement;
  level: number;
  ordered: boolean;
  start: number;
}

const marker = /mso-list:\s*Ignore/i;
const inList = /mso-list:\s*(?!Ignore|none|skip)\S+\s+level(\d+)/i;

/**
 * Word copies a list as paragraphs, each with its bullet drawn in letters. Runs of them become real lists, nested by their
 * levels, and the drawn bullets go.
 */
export function makeWordLists(body: HTMLElement): void {
  const paragraphs = [...body.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')];
  let run: WordItem[] = [];
  for (const paragraph of paragraphs) {
    const item = wordItem(paragraph);
    const last = run.at(-1)?.paragraph;
    if (last && (item === null || nextElement(last) !== paragraph)) {
      replaceRun(run);
      run = [];
    }
    if (item) run.push(item);
  }
  if (run.length > 0) replaceRun(run);
}

function wordItem(paragraph: HTMLElement): WordItem | null {
  const level = inList.exec(paragraph.getAttribute('style') ?? '')?.[1];
  if (level === undefined) return null;
  const drawn = [...paragraph.querySelectorAll<HTMLElement>('span')].find((span) =>
    marker.test(span.getAttribute('style') ?? ''),
  );
  const sign = (drawn?.textContent ?? '').replace(/[\s\u00a0]+/g, '');
  drawn?.remove();
  // A number, a letter or a Roman numeral with a mark after it; Word's "o" and "§" are bullets, and have none.
  const ordered = /^\(?(\d+(\.\d+)*|[a-z]|[ivxlc]+)[.)]$|^\d+(\.\d+)+$/i.test(sign);
  const start = ordered ? Number(/^\(?(\d+)[.)]/.exec(sign)?.[1] ?? 1) : 1;
  return { paragraph, level: Number(level), ordered, start };
}

/** The next element, past Word's conditional comments and line ends. */
function nextElement(element: Element): Element | null {
  return element.nextElementSibling;
}

function replaceRun(run: readonly WordItem[]): void {
  const [first] = run;
  if (first === undefined) return;
  const document = first.paragraph.ownerDocument;
  const top = document.createDocumentFragment();
  const open: { list: HTMLElement; level: number; ordered: boolean }[] = [];
  const anchor = document.createComment('list');
  first.paragraph.before(anchor);
  for (const { paragraph, level, ordered, start } of run) {
    while (open.length > 0) {
      const current = open.at(-1);
      if (!current || current.level < level || (current.level === level && current.ordered === ordered))
        break;
      open.pop();
    }
    let current = open.at(-1);
    if (!current || current.level < level) {
      const list = document.createElement(ordered ? 'ol' : 'ul');
      if (start > 1) list.setAttribute('start', String(start));
      (current?.list.lastElementChild ?? top).append(list);
      current = { list, level, ordered };
      open.push(current);
    }
    const item = document.createElement('li');
    const words = document.createElement('p');
    words.append(...paragraph.childNodes);
    item.append(words);
    current.list.append(item);
    paragraph.remove();
  }
  anchor.replaceWith(top);
}
