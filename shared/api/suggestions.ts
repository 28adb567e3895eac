import { z } from 'zod';
import { wordsSchema } from '../comments/commentWords.ts';
import { isVisible } from '../oneLine.ts';
import { endpoint } from './endpoint.ts';
import { threadViewSchema } from './threads.ts';

const t = z.object({ t: z.string() });
const tag = 'Comments';

export const acceptSuggestion = endpoint({
  method: 'POST',
  path: '/api/threads/:t/accept',
  tag,
  summary:
    'Put the words that a thread proposes in the place of its passage. It is an edit by whoever accepts, and resolves the thread. 409 where the passage does not say any more what it said, or somebody decided before; nothing is changed then.',
  status: 200,
  params: t,
  response: threadViewSchema,
});

export const declineSuggestion = endpoint({
  method: 'POST',
  path: '/api/threads/:t/decline',
  tag,
  summary: 'Decline the words that a thread proposes, with a word why. It resolves the thread.',
  status: 200,
  params: t,
  body: z.object({ reason: wordsSchema.refine(isVisible, 'Say why') }),
  response: threadViewSchema,
});
