import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { done, emailSchema } from './people.ts';

export const getMail = endpoint({
  method: 'GET',
  path: '/api/mail',
  tag: 'E-mail',
  summary: 'Whether this server sends e-mail.',
  open: true,
  status: 200,
  response: z.object({ on: z.boolean() }),
});

export const askSignInLink = endpoint({
  method: 'POST',
  path: '/api/sign-in-links',
  tag: 'E-mail',
  summary:
    'Send a link that signs in, once, to an e-mail address. The answer is the same whether or not somebody has it.',
  open: true,
  status: 200,
  body: z.object({ email: emailSchema }),
  response: done,
});
