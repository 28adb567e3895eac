import { expect, test } from 'vitest';
import { concerns } from '../../../shared/inbox/concerns.ts';
import type { Reader } from '../../../shared/inbox/reader.ts';
import type { StrategyNews } from '../../../shared/inbox/strategyNews.ts';
import { bob, momentOf, newsOf, reply, thread } from '../../support/newsSamples.ts';

/** Why each piece of news concerns a reader, in its order. */
function kinds(news: StrategyNews, reader: Reader = bob()) {
  return news.all().map((each) => concerns(reader, each, news.thread(each.threadId ?? '')));
}

test('a mention of somebody, or of their organisation, concerns them; one of others does not', () => {
  const news = newsOf([
    thread('@[bob] look'),
    thread('@[charity] look'),
    thread('@[eve] look'),
    thread('look'),
  ]);
  expect(kinds(news)).toEqual(['mention', 'mention', null, null]);
});

test('nobody is told of what they did themselves, nor of what was before they came', () => {
  const news = newsOf([thread('@[bob] @[charity]', { as: 'bob' }), thread('@[bob]'), thread('@[bob]')]);
  expect(kinds(news)).toEqual([null, 'mention', 'mention']);
  expect(kinds(news, bob({ since: momentOf(3) }))).toEqual([null, null, 'mention']);
});

test('replies concern who began the thread, and who took part before', () => {
  const began = newsOf([thread('Why?', { as: 'bob' }), reply('Because.')]);
  expect(kinds(began)).toEqual([null, 'reply']);
  const tookPart = newsOf([thread('Why?'), reply('First'), reply('I think', { as: 'bob' }), reply('Second')]);
  expect(kinds(tookPart)).toEqual([null, null, null, 'reply']);
});

test('who is mentioned in a reply is told of the mention alone', () => {
  const news = newsOf([thread('Why?', { as: 'bob' }), reply('@[bob] because.')]);
  expect(kinds(news)).toEqual([null, 'mention']);
});

test('what one follows is told of with its replies; what one leads, when a thread begins', () => {
  const news = newsOf([thread('Why?'), reply('Because.')]);
  for (const followed of ['o1', 'u1', 's']) {
    expect(kinds(news, bob({ follows: new Set([followed]) })), followed).toEqual(['comment', 'reply']);
  }
  expect(kinds(news, bob({ follows: new Set(['o2']) }))).toEqual([null, null]);
  const objectives = new Map([['o1', { lead: 'charity', outcomeId: 'u1' }]]);
  expect(kinds(news, bob({ objectives }))).toEqual(['comment', null]);
});

test('a thread that is given to somebody, or to their organisation, concerns them, and so do its replies from then on', () => {
  const given = (assignedPersonId: string | null, assignedOrganisationId: string | null) =>
    newsOf([
      thread('Why?'),
      { type: 'assign', threadId: 'e1', assignedPersonId, assignedOrganisationId },
      reply('Any news?'),
    ]);
  expect(kinds(given('bob', null))).toEqual([null, 'assigned', 'reply']);
  expect(kinds(given(null, 'charity'))).toEqual([null, 'assigned', 'reply']);
  expect(kinds(given('eve', null))).toEqual([null, null, null]);
  expect(kinds(given(null, null))).toEqual([null, null]);
});

test('what becomes of words that were proposed concerns who took part', () => {
  const decided = { type: 'suggestion', threadId: 'e1', decision: 'declined', reason: 'Too long.' } as const;
  expect(kinds(newsOf([thread('Shorter', { as: 'bob' }), decided]))).toEqual([null, 'reply']);
  expect(kinds(newsOf([thread('Shorter'), decided]))).toEqual([null, null]);
});

test('an edit concerns only who it mentions anew, and a deleted comment nobody', () => {
  const edited = newsOf([
    thread('Why?'),
    { type: 'edit', commentId: 'e1', body: 'Why, @[bob]?' },
    { type: 'edit', commentId: 'e1', body: 'Why then, @[bob]?' },
  ]);
  expect(kinds(edited)).toEqual([null, 'mention']);
  const deleted = newsOf([
    thread('Why?'),
    reply('@[bob]', { id: 'r' }),
    { type: 'edit', commentId: 'r', body: '@[bob] @[charity]' },
    { type: 'delete', commentId: 'r' },
  ]);
  expect(kinds(deleted)).toEqual([null]);
});

test('a thread on a link is about its objective, and one on a rating about what was rated', () => {
  const follower = bob({ follows: new Set(['o1']) });
  const news = newsOf([
    thread('Why?', { target: 'o1/some-indicator' }),
    thread('Why?', { target: 's.unknown' }),
  ]);
  expect(kinds(news, follower)).toEqual(['comment', null]);
});
