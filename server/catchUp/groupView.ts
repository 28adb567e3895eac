import type { DeedView, GroupView } from '../../shared/api/catchUp.ts';
import type { Deed } from '../../shared/catchUp/deed.ts';
import type { Group } from '../../shared/catchUp/groups.ts';
import { wordsWithNames } from '../../shared/comments/mentions.ts';
import { blockPath, threadPath } from '../../shared/inbox/paths.ts';
import { excerptOf } from '../../shared/inbox/words.ts';
import { signedIdOf } from '../../shared/ledger/signedId.ts';
import { limits } from '../../shared/limits.ts';
import { shortTitle } from '../../shared/strategy/plainText.ts';
import { signatureView } from '../ledger/signatureView.ts';
import type { Names } from '../strategy/ports.ts';

/** What happened to one objective as people read it. */
export function groupView(strategyId: string, group: Group, names: Names): GroupView {
  const { of, id, gone, differences, deeds } = group;
  return {
    ...{ of, id, gone, differences },
    title: shortTitle(group.title),
    outcomeTitle: shortTitle(group.outcomeTitle),
    path: blockPath(strategyId, id, {
      isObjective: of === 'objective' && !gone,
      isOutcome: of === 'outcome' && !gone,
    }),
    deeds: deeds.slice(0, limits.deedsPerBlock).map((deed) => deedView(strategyId, deed, names)),
    more: Math.max(0, deeds.length - limits.deedsPerBlock),
  };
}

function deedView(strategyId: string, deed: Deed, names: Names): DeedView {
  const { at, what, said, threadId, by, organisationId } = deed;
  const signed = signatureView({ personId: by, organisationId: organisationId ?? '', at }, names);
  const thread = threadId === null ? undefined : signedIdOf(strategyId, threadId);
  return {
    ...{ at, what, words: wordsFor(deed, names) },
    excerpt: excerptOf(wordsWithNames(said, (id) => names.person(id) ?? names.organisation(id))),
    by: {
      personId: signed.personId,
      personName: signed.personName,
      organisation: organisationId === null ? '' : signed.organisation,
    },
    ...(thread === undefined ? {} : { threadId: thread, path: threadPath(strategyId, thread) }),
  };
}

/** Words that were accepted are an edit by who accepted them: whoever proposed them is named with it. */
function wordsFor({ words, proposedBy, at }: Deed, names: Names): string {
  if (proposedBy === null) return words;
  const { personName } = signatureView({ personId: proposedBy, organisationId: '', at }, names);
  return `${words} proposed by ${personName}`;
}
