import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { expect, standing } from './standing.ts';

const participant = z.string().min(1, 'Name a participant').max(120);

export const mergeParticipants = endpoint({
  method: 'POST',
  path: '/api/sessions/:id/merge',
  tag: 'Live sessions',
  summary:
    'Make two participants one: somebody who came back with another device. Where both answered, the later answer stands; nobody learns what it says. Answers of anonymous steps stay as they are.',
  status: 200,
  open: true,
  params: z.object({ id: z.string() }),
  /** Ids of participants: who stays, and who turned out to be the same person. */
  body: z.object({ keep: participant, merge: participant, expect }),
  response: standing.extend({
    /** Anonymous steps in which answers of the two can’t be told apart, and so both stay. */
    apart: z.array(z.object({ id: z.string(), title: z.string() })),
  }),
});
