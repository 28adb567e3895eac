import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { nameSchema } from './people.ts';

const tag = 'Own data';
const member = z.object({ p: z.string(), m: z.string() });

/** As it is kept: its fields are those of what it is. */
const kept = z.looseObject({});

const inPartnership = z.object({
  id: z.string(),
  name: z.string(),
  membership: z.object({ role: z.string(), organisation: z.string(), joinedAt: z.string() }).nullable(),
  left: z.object({ at: z.string(), removed: z.boolean() }).nullable(),
  /** What they made, set or were named in, by the kind of it. */
  records: z.array(z.object({ kind: z.string(), id: z.string(), parts: z.array(kept) })),
  /** Forecasts, notes and answers of the partnership’s ledger. */
  signed: z.array(kept),
  strategies: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      /** Ratings, moves, answers, consents, meanings: signed by them or naming them. */
      signed: z.array(kept),
      /** What they said in threads, and what mentions them or was given to them. */
      comments: z.array(kept),
      /** Versions that they kept or restored. */
      versions: z.array(kept),
    }),
  ),
});

const sessionSchema = z.object({
  id: z.string(),
  title: z.string(),
  strategyId: z.string(),
  facilitates: z.boolean(),
  /** As whom they came in. */
  came: z
    .object({ name: z.string(), organisation: z.string(), joinedAt: z.string(), asGuest: z.boolean() })
    .nullable(),
  /** Their answers, but for those given anonymously: whose those are, nothing here can tell. */
  answers: z.array(kept),
});

export const ownDataSchema = z.object({
  about: z.string(),
  madeAt: z.string(),
  name: z.string(),
  /** Null in what an owner is given of a member: an account is its holder’s alone. */
  account: z
    .object({
      id: z.string(),
      email: z.string().nullable(),
      createdAt: z.string(),
      hasPassword: z.boolean(),
      /** Where they are signed in, and until when. */
      signIns: z.array(z.object({ since: z.string(), until: z.string(), byLinkOfAnOwner: z.boolean() })),
      /** Their settings and read marks. */
      kept: z.array(z.object({ kind: z.string(), id: z.string(), value: kept })),
    })
    .nullable(),
  partnerships: z.array(inPartnership),
  sessions: z.array(sessionSchema),
});
export type OwnData = z.infer<typeof ownDataSchema>;

export const getOwnData = endpoint({
  method: 'GET',
  path: '/api/me/data',
  tag,
  summary: 'All that this server holds about who asks, as one file.',
  status: 200,
  response: ownDataSchema,
  produces: ['application/json'],
});

export const getMemberData = endpoint({
  method: 'GET',
  path: '/api/partnerships/:p/members/:m/data',
  tag,
  summary: 'What a partnership holds about somebody who is or was its member, for its owners to hand over.',
  status: 200,
  params: member,
  response: ownDataSchema,
  produces: ['application/json'],
});

const erasure = z.object({
  /** The name as it stands, to say that it is meant. */
  name: nameSchema,
  /** What becomes of what they said in threads. */
  comments: z.enum(['keep', 'delete']).default('keep'),
});

export const eraseMe = endpoint({
  method: 'POST',
  path: '/api/me/erase',
  tag,
  summary: 'Erase oneself: name, address and account go, what one signed stays under a pseudonym.',
  status: 204,
  body: erasure,
});

export const eraseMember = endpoint({
  method: 'POST',
  path: '/api/partnerships/:p/members/:m/erase',
  tag,
  summary: 'Erase somebody who is or was a member and asked for it, where no partnership of others has them.',
  status: 204,
  params: member,
  body: erasure,
});
