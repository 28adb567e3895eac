import { z } from 'zod';
import { limits } from '../limits.ts';
import { mailChoices } from '../mail/choices.ts';
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
  body: z.object({
    email: emailSchema,
    /** The path of the page to go on to once signed in. */
    next: z.string().startsWith('/').max(limits.returnPathChars).optional(),
  }),
  response: done,
});

const choiceSchema = z.object({
  /** Whether this server sends e-mail. */
  on: z.boolean(),
  /** Where to; null until one is added. */
  address: z.string().nullable(),
  when: z.enum(mailChoices),
});

export const getMailChoice = endpoint({
  method: 'GET',
  path: '/api/me/mail',
  tag: 'E-mail',
  summary: 'When one is told by e-mail of what concerns one: soon after it happens, once a day, or not.',
  status: 200,
  response: choiceSchema,
});

export const setMailChoice = endpoint({
  method: 'PUT',
  path: '/api/me/mail',
  tag: 'E-mail',
  summary: 'Choose when one is told by e-mail.',
  status: 200,
  body: z.object({ when: z.enum(mailChoices) }),
  response: choiceSchema,
});
