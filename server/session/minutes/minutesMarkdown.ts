import { escapeHeadingEnd, escapeLineStart, escapeMarkdown } from '../../../shared/strategy/markdownText.ts';
import type { Block } from '../../strategy/export/blocks.ts';

export function minutesMarkdown(title: string, blocks: readonly Block[]): string {
  return `${[`# ${headingWords(title)}`, ...blocks.map(blockMarkdown)].join('\n\n')}\n`;
}

function blockMarkdown(block: Block): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${headingWords(block.text)}`;
    case 'text':
      return linesOf(block.text).join('\n\n');
    case 'quote':
      return linesOf(block.text)
        .map((line) => `> ${line}`)
        .join('\n>\n');
    case 'list':
      return block.items.map((item) => `- ${linesOf(item).join('\n\n  ')}`).join('\n');
    case 'numbered':
      return block.items.map((item, index) => `${index + 1}. ${linesOf(item).join('\n\n   ')}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map((cells, row) => `| ${cells.map((cell) => (row === 1 ? cell : cellWords(cell))).join(' | ')} |`)
        .join('\n');
  }
}

function headingWords(words: string): string {
  return escapeHeadingEnd(escapeMarkdown(words));
}

function linesOf(words: string): string[] {
  return words
    .split(/[\r\n]+/)
    .map((line) => escapeLineStart(escapeMarkdown(line.trim())))
    .filter((line) => line !== '');
}

/** A row is one line. */
function cellWords(words: string): string {
  return escapeMarkdown(words.replace(/\s*[\r\n]+\s*/g, ' '));
}
