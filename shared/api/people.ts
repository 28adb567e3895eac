import { z } from 'zod';
import { roles } from '../access.ts';
import { limits } from '../limits.ts';
import { isVisible, oneLine } from '../oneLine.ts';
import { endpoint } from './endpoint.ts';

export const nameSchema = z
  .string()
  .overwrite(oneLine)
  .min(1, { error: 'Give a name', abort: true })
  .refine(isVisible, 'Give a name')
  .max(limits.nameChars, `Keep the name under ${limits.nameChars} characters`);

const organisationName = z
  .string()
  .overwrite(oneLine)
  .min(1, { error: 'Name the organisation', abort: true })
  .refine(isVisible, 'Name the organisation')
  .max(limits.nameChars, `Keep the name under ${limits.nameChars} characters`);

const emailSchema = z.email('Give an e-mail address, such as name@example.org').max(limits.emailChars);

export const roleSchema = z.enum(roles);

export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Null until the person adds one: placeholder addresses never leave the server. */
  email: z.string().nullable(),
  memberships: z.array(
    z.object({
      partnershipId: z.string(),
      partnershipName: z.string(),
      role: roleSchema,
      organisation: z.string(),
      organisationId: z.string(),
      strategies: z.array(z.object({ id: z.string(), title: z.string() })),
    }),
  ),
  /** Partnerships and strategies that this person, as an owner, can still bring back. */
  deleted: z.array(
    z.object({
      kind: z.enum(['partnership', 'strategy']),
      id: z.string(),
      name: z.string(),
      deletedAt: z.string(),
      /** After this moment it is gone for good. */
      until: z.string(),
    }),
  ),
});
export type Me = z.infer<typeof meSchema>;

const done = z.object({ ok: z.literal(true) });
const token = z.object({ token: z.string() });

export const getMe = endpoint({
  method: 'GET',
  path: '/api/me',
  tag: 'People',
  summary: 'Who is signed in, and which partnerships they belong to.',
  status: 200,
  response: meSchema,
});

export const changeMe = endpoint({
  method: 'PATCH',
  path: '/api/me',
  tag: 'People',
  summary: 'Change the name that others see.',
  status: 200,
  body: z.object({ name: nameSchema }),
  response: done,
});

export const setCredentials = endpoint({
  method: 'POST',
  path: '/api/me/credentials',
  tag: 'People',
  summary: 'Add or change the e-mail address and password, so that one can come back from another device.',
  status: 200,
  body: z.object({
    email: emailSchema,
    password: z
      .string()
      .min(limits.passwordMinChars, `Use at least ${limits.passwordMinChars} characters`)
      .max(limits.passwordMaxChars, `Use at most ${limits.passwordMaxChars} characters`),
    /** Needed where a password is already set. */
    currentPassword: z.string().max(limits.passwordMaxChars).optional(),
  }),
  response: done,
});

export const signIn = endpoint({
  method: 'POST',
  path: '/api/sign-in',
  tag: 'People',
  summary: 'Sign in with an e-mail address and password.',
  open: true,
  status: 200,
  body: z.object({ email: emailSchema, password: z.string().max(limits.passwordMaxChars) }),
  response: done,
});

export const signOut = endpoint({
  method: 'POST',
  path: '/api/sign-out',
  tag: 'People',
  summary: 'End this session.',
  open: true,
  status: 200,
  response: done,
});

export const previewSignInLink = endpoint({
  method: 'GET',
  path: '/api/sign-in-links/:token',
  tag: 'People',
  summary: 'For whom a one-use sign-in link is. Looking spends nothing.',
  open: true,
  status: 200,
  params: token,
  response: z.object({ name: z.string() }),
});

export const useSignInLink = endpoint({
  method: 'POST',
  path: '/api/sign-in-links/:token',
  tag: 'People',
  summary: 'Sign in with a one-use link.',
  open: true,
  status: 200,
  params: token,
  response: done,
});

export const previewInvitation = endpoint({
  method: 'GET',
  path: '/api/join/:token',
  tag: 'People',
  summary: 'What an invitation invites to. Looking spends nothing.',
  open: true,
  status: 200,
  params: token,
  response: z.object({
    partnershipName: z.string(),
    organisation: z.string(),
    role: roleSchema,
    /** Set where somebody is signed in who would join as themselves. */
    signedInAs: z.string().nullable(),
    /** Set where that person is a member already. */
    alreadyIn: z.string().nullable(),
  }),
});

export const join = endpoint({
  method: 'POST',
  path: '/api/join/:token',
  tag: 'People',
  summary: 'Join a partnership by invitation with a name alone; signs in where nobody is.',
  open: true,
  status: 201,
  params: token,
  body: z.object({ name: nameSchema }),
  response: z.object({ partnershipId: z.string() }),
});

export { done, emailSchema, organisationName, token };
