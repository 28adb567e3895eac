import { escapeLineStart, escapeMarkdown } from '../../../shared/strategy/markdownText.ts';

/** What somebody wrote, as a quotation in Markdown. */
export function quotation(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) => `> ${escapeLineStart(escapeMarkdown(line.trim()))}`.trimEnd())
    .join('\n');
}
