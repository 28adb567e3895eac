import { keepLink } from './keepLink.ts';
import { flattenTables } from './tables.ts';
import { joinWebWordLists } from './webWordLists.ts';
import { makeWordLists } from './wordLists.ts';

/** What carries no words, or none that the person chose to copy. */
const unwanted = [
  'script, style, template, noscript, iframe, object, embed, svg, math, canvas, audio, video, picture, img',
  'input, select, textarea, button, head, meta, link, title, xml',
  // Struck out by tracked changes; Word's comments and footnotes, whose other half was not copied.
  'del, [style*="mso-element:comment"], .MsoCommentReference, .MsoCommentText, a[style*="mso-footnote-id"]',
  '[hidden], [aria-hidden="true"], [style*="mso-hide:all"], [style*="display:none"], [style*="display: none"]',
].join(', ');

/**
 * Makes what Word, Google Docs or a web page put on the clipboard into plain HTML of headings, paragraphs, lists, bold,
 * italic and safe links. Word's lists, which are paragraphs with drawn bullets, become lists.
 */
export function cleanHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const body = page.body;
  // Word says here what it made up of lists, so this reads before anything is taken away.
  makeWordLists(body);
  joinWebWordLists(body);
  removeComments(body);
  for (const element of body.querySelectorAll(unwanted)) element.remove();
  flattenTables(body);
  nestLists(body);
  lowerHeadings(body);
  for (const element of body.querySelectorAll('*')) cleanElement(element);
  for (const end of body.querySelectorAll('br')) if (standsBetweenBlocks(end)) end.remove();
  joinSpaces(body);
  for (const block of body.querySelectorAll('p, h4, h5, li'))
    if (block.textContent?.trim() === '') block.remove();
  return body.innerHTML;
}

/** Conditional comments hold Word's private markup, and Chromium wraps what it copies in two comments. */
function removeComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
}

/** Google Docs puts a nested list beside its item, where HTML wants it inside. */
function nestLists(body: HTMLElement): void {
  for (const list of body.querySelectorAll(':is(ul, ol) > :is(ul, ol)'))
    list.previousElementSibling?.append(list);
}

/** A page's own headings are 1 to 3, so what is pasted begins below them. */
function lowerHeadings(body: HTMLElement): void {
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6, p[role=heading]')) {
    const level = Number(heading.getAttribute('aria-level') ?? heading.tagName.slice(1));
    rename(heading, level <= 3 ? 'h4' : 'h5');
  }
}

/** Keeps what an element means and drops how it looked. */
function cleanElement(element: Element): void {
  const style = element instanceof HTMLElement ? element.style : undefined;
  const tag = element.tagName.toLowerCase();
  const inHeading = element.closest('h4, h5') !== null;
  const weight = style?.fontWeight ?? '';
  const bold = weight === '' ? tag === 'b' || tag === 'strong' : weight === 'bold' || Number(weight) >= 600;
  const slant = style?.fontStyle ?? '';
  const italic = slant === '' ? ['i', 'em', 'cite', 'dfn'].includes(tag) : slant === 'italic';
  const slice = element.getAttribute('data-pm-slice');
  const isLink = tag === 'a' && keepLink(element);
  const start = tag === 'ol' ? Number(element.getAttribute('start')) : 0;
  if (!isLink) for (const { name } of [...element.attributes]) element.removeAttribute(name);
  if (start > 1) element.setAttribute('start', String(start));
  // What was copied from one of our own editors says how its ends join on to where it goes.
  if (slice !== null) element.setAttribute('data-pm-slice', slice);
  if (isBlock(tag)) return;
  if (bold && !inHeading) wrapInside(element, 'strong');
  if (italic && !inHeading) wrapInside(element, 'em');
  if (!isLink) element.replaceWith(...element.childNodes);
}

const blocks =
  'p h4 h5 ul ol li blockquote br div section article main header footer dl dt dd pre figure body'.split(' ');

function isBlock(tag: string): boolean {
  return blocks.includes(tag);
}

/** Google Docs sets paragraphs apart with line ends; as words they would be empty paragraphs. */
function standsBetweenBlocks(end: Element): boolean {
  const beside = [end.previousElementSibling, end.nextElementSibling];
  const holder = end.parentElement?.tagName.toLowerCase();
  return (
    holder !== 'p' &&
    beside.some((element) => element && element.tagName !== 'BR' && isBlock(element.tagName.toLowerCase()))
  );
}

function wrapInside(element: Element, tag: 'strong' | 'em'): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** Puts another tag in an element's place. */
export function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
  return renamed;
}

/** Non-breaking spaces are how Word and browsers keep two spaces apart; between words they only stop lines from wrapping. */
function joinSpaces(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode;
    text.nodeValue = (text.nodeValue ?? '').replace(/[\u00a0\s]+/g, ' ').replace(/[\u200b\ufeff\u00ad]/g, '');
  }
}
