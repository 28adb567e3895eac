import { z } from 'zod';
import { limits } from '../limits.ts';
import { isVisible } from '../oneLine.ts';

/**
 * Signs that nobody sees and that turn round what stands beside them, or that no text needs: control characters except line
 * breaks and tabs, and the marks by which words are shown in another order than they were written. What Arabic, Hebrew,
 * Persian or joined pictures need (U+200C to U+200F) stays.
 */
const hidden = /(?![\n\t])\p{Cc}|[\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

/** Words that were copied from somewhere, as they stand but for signs that nobody sees. */
export function visibleWords(text: string): string {
  return text.replace(/\p{Cs}/gu, '\uFFFD').replace(hidden, '');
}

/** Plain text as somebody meant it: line breaks of one kind, no gap of many lines, no hidden signs, no blanks around it. */
export function plainWords(text: string): string {
  return visibleWords(text.replace(/\r\n?|[\u2028\u2029]/g, '\n'))
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Plain text that may be left empty. */
export const wordsSchema = z
  .string()
  .overwrite(plainWords)
  .max(limits.commentChars, `Keep it under ${limits.commentChars} characters`);

/** What somebody says in a comment: plain text with line breaks and mentions, never anything that is shown as HTML. */
export const commentBodySchema = wordsSchema.refine(isVisible, 'Write something');
