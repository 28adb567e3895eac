import { mentionedIn } from '../../shared/comments/mentions.ts';
import { invalidField } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import type { CommentParts } from './parts.ts';

type Parts = Pick<CommentParts, 'access' | 'partnerships'>;

/**
 * Insists that whoever a comment mentions is in the partnership. Who was mentioned in the words `before` an edit may have
 * left since.
 * @throws Problem `invalid-request` naming `body`
 */
export async function insistMentionable(
  parts: Parts,
  partnershipId: string,
  body: string,
  before = '',
): Promise<void> {
  const all = mentionedIn(body);
  if (all.length > limits.mentionsPerComment) {
    throw invalidField(
      'body',
      `A comment can mention ${limits.mentionsPerComment} people and organisations at most.`,
    );
  }
  const earlier = mentionedIn(before);
  const fresh = all.filter((id) => !earlier.includes(id));
  const kinds = await Promise.all(fresh.map((id) => kindOf(parts, partnershipId, id)));
  const stranger = fresh[kinds.indexOf(undefined)];
  if (stranger === undefined) return;
  throw invalidField(
    'body',
    `@[${stranger}] mentions nobody: it is neither a member nor an organisation of this partnership. Nothing was sent.`,
  );
}

/** Whether an id stands for a member of the partnership or for one of its organisations. Undefined for anything else. */
export async function kindOf(
  { access, partnerships }: Parts,
  partnershipId: string,
  id: string,
): Promise<'person' | 'organisation' | undefined> {
  if (await access.inPartnership(id, partnershipId)) return 'person';
  const names = await partnerships.names(partnershipId, []);
  return names.organisation(id) === undefined ? undefined : 'organisation';
}
