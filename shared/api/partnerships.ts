import { z } from 'zod';
import { figureSchema } from '../evidence/figureSchema.ts';
import { ratingRhythmSchema } from '../ledger/rhythm.ts';
import { scaleSchema } from '../ledger/scale.ts';
import { limits } from '../limits.ts';
import { endpoint } from './endpoint.ts';
import { done, nameSchema, organisationName, roleSchema } from './people.ts';

const p = z.object({ p: z.string() });
const areaCode = z.string().max(12).nullable();

export const partnershipSchema = z.object({
  id: z.string(),
  name: z.string(),
  areaCode,
  areaName: z.string().nullable(),
  /** The role of who asks. */
  role: roleSchema,
  scale: scaleSchema,
  /** Every how many days objectives are meant to be rated anew. */
  ratingRhythmDays: z.number().int(),
  strategies: z.array(z.object({ id: z.string(), title: z.string() })),
  members: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: roleSchema,
      organisation: z.string(),
      organisationId: z.string(),
    }),
  ),
  organisations: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Ids of those that were merged into it: leads and ratings may still name them. */
      mergedIds: z.array(z.string()),
    }),
  ),
});
export type Partnership = z.infer<typeof partnershipSchema>;

const brief = z.object({ id: z.string(), name: z.string(), areaCode });
const base = '/api/partnerships/:p';
const tag = 'Partnerships';

export const createPartnership = endpoint({
  method: 'POST',
  path: '/api/partnerships',
  tag,
  summary: 'Make a partnership; who makes it owns it.',
  status: 201,
  body: z.object({
    name: nameSchema,
    /** GSS code of its place, from GET /api/areas. */
    areaCode: areaCode.optional(),
    /** The maker's own organisation; "Partnership office" where it is left out. */
    organisation: organisationName.optional(),
  }),
  response: brief,
});

export const getPartnership = endpoint({
  method: 'GET',
  path: base,
  tag,
  summary: 'A partnership with its scale, strategies, organisations and members.',
  status: 200,
  params: p,
  response: partnershipSchema,
});

export const changePartnership = endpoint({
  method: 'PATCH',
  path: base,
  tag,
  summary: 'Rename a partnership, change its place, or how often it rates its objectives anew.',
  status: 200,
  params: p,
  body: z.object({
    name: nameSchema.optional(),
    areaCode: areaCode.optional(),
    ratingRhythmDays: ratingRhythmSchema.optional(),
  }),
  response: brief.extend({ ratingRhythmDays: z.number().int() }),
});

export const deletePartnership = endpoint({
  method: 'DELETE',
  path: base,
  tag,
  summary: 'Delete a partnership with all its strategies; its owner can undo that for 30 days.',
  status: 204,
  params: p,
});

export const restorePartnership = endpoint({
  method: 'POST',
  path: `${base}/restore`,
  tag,
  summary: 'Bring a deleted partnership back.',
  status: 200,
  params: p,
  response: brief,
});

export const setScale = endpoint({
  method: 'PUT',
  path: `${base}/scale`,
  tag,
  summary: 'Change the rating scale. Ratings already made keep the words they were made with.',
  status: 200,
  params: p,
  body: z.object({ scale: scaleSchema }),
  response: z.object({ scale: scaleSchema }),
});

export const invitationSchema = z.object({
  id: z.string(),
  role: roleSchema,
  organisation: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** How many have joined by it. */
  joined: z.number().int(),
});
export type Invitation = z.infer<typeof invitationSchema>;

export const invite = endpoint({
  method: 'POST',
  path: `${base}/invitations`,
  tag,
  summary:
    'Make a link by which people of one organisation join with one role. It serves many until it expires.',
  status: 201,
  params: p,
  body: z.object({ role: roleSchema.exclude(['owner']), organisation: organisationName }),
  response: z.object({ id: z.string(), url: z.string(), token: z.string(), expiresAt: z.string() }),
});

export const listInvitations = endpoint({
  method: 'GET',
  path: `${base}/invitations`,
  tag,
  summary: 'The invitations that still work.',
  status: 200,
  params: p,
  response: z.object({ invitations: z.array(invitationSchema) }),
});

export const withdrawInvitation = endpoint({
  method: 'DELETE',
  path: `${base}/invitations/:i`,
  tag,
  summary: 'Stop an invitation. Those who joined by it stay.',
  status: 204,
  params: p.extend({ i: z.string() }),
});

const member = p.extend({ m: z.string() });

export const changeMember = endpoint({
  method: 'PATCH',
  path: `${base}/members/:m`,
  tag,
  summary: 'Change a member’s role or organisation. The last owner stays an owner.',
  status: 200,
  params: member,
  body: z.object({ role: roleSchema.optional(), organisation: organisationName.optional() }),
  response: done,
});

export const removeMember = endpoint({
  method: 'DELETE',
  path: `${base}/members/:m`,
  tag,
  summary: 'Remove a member. What they signed stays; their open pages stop at once.',
  status: 204,
  params: member,
});

export const makeSignInLink = endpoint({
  method: 'POST',
  path: `${base}/members/:m/sign-in-link`,
  tag,
  summary: 'A one-use link by which a member signs in on another device.',
  status: 201,
  params: member,
  response: z.object({ url: z.string(), expiresAt: z.string() }),
});

const organisation = p.extend({ o: z.string() });

export const addOrganisation = endpoint({
  method: 'POST',
  path: `${base}/organisations`,
  tag,
  summary:
    'Add an organisation, so that it can lead before anybody of it has joined. A known name answers the known one.',
  status: 201,
  params: p,
  body: z.object({ name: organisationName }),
  response: z.object({ id: z.string(), name: z.string() }),
});

export const renameOrganisation = endpoint({
  method: 'PATCH',
  path: `${base}/organisations/:o`,
  tag,
  summary: 'Rename an organisation everywhere at once.',
  status: 200,
  params: organisation,
  body: z.object({ name: organisationName }),
  response: done,
});

export const mergeOrganisation = endpoint({
  method: 'POST',
  path: `${base}/organisations/:o/merge`,
  tag,
  summary: 'Merge an organisation into another: its people, ratings and leads are then the other’s.',
  status: 200,
  params: organisation,
  body: z.object({ into: z.string() }),
  response: done,
});

const ownScore = figureSchema().nullable();

export const setOwnScores = endpoint({
  method: 'PUT',
  path: `${base}/indicators/:i/scores`,
  tag,
  summary:
    'Set the partnership’s own minimum and target for an indicator, with the reason; nulls return to the usual ones.',
  status: 200,
  params: p.extend({ i: z.string() }),
  body: z.object({
    minimum: ownScore,
    target: ownScore,
    reason: z.string().trim().min(1, 'Say why').max(limits.reasonChars),
  }),
  response: done,
});
