import type { CommentView, ThreadView } from '../../../shared/api/threads.ts';
import { wordsWithNames } from '../../../shared/comments/mentions.ts';
import type { GatheredThreads } from './gatherThreads.ts';

/** What a thread is about: "Objective: Close the gap (deleted)". */
export function aboutWords({ on }: ThreadView, { indicatorTitle }: GatheredThreads): string {
  const title = on.title === '' ? 'without a title' : on.title;
  const words = {
    strategy: `The strategy: ${title}`,
    outcome: `Outcome: ${title}`,
    objective: `Objective: ${title}`,
    link: `Indicator: ${indicatorTitle(on.indicatorId ?? '')}, linked to ${title}`,
    rating: `A rating of ${title}`,
  }[on.kind];
  if (!on.gone) return words;
  return `${words} (${on.kind === 'link' ? 'no longer linked, or deleted' : 'deleted'})`;
}

/** The words of a comment with names in the place of ids. */
export function bodyWords({ body, deleted, mentions }: CommentView): string {
  if (deleted) return 'Deleted by its author';
  return wordsWithNames(body, (id) => mentions.find((each) => each.id === id)?.name);
}

export function reactionsWords({ reactions }: CommentView): string {
  return reactions.map(({ word, people }) => `${word}: ${people.join(', ')}`).join('; ');
}
