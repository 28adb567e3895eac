import { z } from 'zod';
import type { Answer } from './testBrowser.ts';

/** The id that a 2xx answered. */
export function idOf(answer: Answer): string {
  return z.object({ id: z.string() }).parse(answer.body, { error: () => `${answer.status}: ${answer.text}` })
    .id;
}
