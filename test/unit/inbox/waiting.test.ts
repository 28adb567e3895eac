import { expect, test } from 'vitest';
import { dueSince } from '../../../shared/inbox/due.ts';
import type { Reader } from '../../../shared/inbox/reader.ts';
import { waitingIn } from '../../../shared/inbox/waitingThreads.ts';
import { bob, momentOf, newsOf, reply, thread } from '../../support/newsSamples.ts';

function why(sketches: Parameters<typeof newsOf>[0], reader: Reader = bob()) {
  const found = newsOf(sketches).thread('e1');
  if (!found) throw new Error('expected a thread');
  return waitingIn(reader, found)?.why ?? null;
}

const assign = (person: string | null, organisation: string | null = null) =>
  ({
    type: 'assign',
    threadId: 'e1',
    assignedPersonId: person,
    assignedOrganisationId: organisation,
  }) as const;
const due = (by: string | null) => ({ type: 'due', threadId: 'e1', by }) as const;

test('a question waits for who is mentioned until they, or their organisation, have answered', () => {
  expect(why([thread('@[bob] why?')])).toBe('mention');
  expect(why([thread('@[charity] why?')])).toBe('mention');
  expect(why([thread('@[bob] why?'), reply('I know', { as: 'eve', of: 'college' })])).toBe('mention');
  expect(why([thread('@[bob] why?'), reply('Because', { as: 'bob', of: 'charity' })])).toBeNull();
  expect(why([thread('@[bob] why?'), reply('Because', { as: 'cora', of: 'charity' })])).toBeNull();
});

test('who asked has not answered by saying more, even from the same organisation', () => {
  const cora = { as: 'cora', of: 'charity' };
  expect(why([thread('@[bob] why?', cora), reply('I wonder', cora)])).toBe('mention');
});

test('what was said before one was asked is no answer, and what was deleted is none', () => {
  const own = reply('I think', { as: 'bob', of: 'charity', id: 'mine' });
  expect(why([thread('Why?'), own, reply('@[bob] really?')])).toBe('mention');
  expect(why([thread('@[bob] why?'), own, { type: 'delete', commentId: 'mine', as: 'bob' }])).toBe('mention');
});

test('nothing waits in a thread that is resolved, until it is opened again', () => {
  const resolved = { type: 'status', threadId: 'e1', to: 'resolved', note: null } as const;
  expect(why([thread('@[bob] why?'), resolved])).toBeNull();
  expect(why([thread('@[bob] why?'), resolved, { ...resolved, to: 'open' }])).toBe('mention');
});

test('a thread waits for whom it was given to, also by themselves, and for nobody it was taken from', () => {
  expect(why([thread('Why?'), assign('bob')])).toBe('assigned');
  expect(why([thread('Why?'), assign(null, 'charity')])).toBe('assigned');
  expect(why([thread('Why?'), { ...assign('bob'), as: 'bob' }])).toBe('assigned');
  expect(why([thread('Why?'), assign('bob'), assign('eve')])).toBeNull();
  expect(why([thread('Why?'), assign('bob'), reply('So', { as: 'bob', of: 'charity' })])).toBeNull();
});

test('a thread that was given to somebody waits for them alone, and not for whoever is mentioned in it', () => {
  const mentioned = [thread('@[bob] said so. Why?'), due('2026-01-05')];
  expect(why(mentioned)).toBe('mention');
  expect(why([...mentioned, assign('eve')])).toBeNull();
  expect(why([...mentioned, assign(null, 'college')])).toBeNull();
  expect(why([...mentioned, assign('eve'), reply('@[bob] knows', { as: 'eve', of: 'college' })])).toBeNull();
  expect(why([...mentioned, assign('eve'), assign(null)])).toBe('mention');
  const answered = [...mentioned, assign('bob'), reply('So', { as: 'bob', of: 'charity' })];
  expect(why(answered)).toBeNull();
  expect(why([...answered, reply('@[bob] really?')])).toBe('mention');
});

test('an answer that is needed from nobody by name is needed from who leads', () => {
  const objectives = new Map([['o1', { lead: 'charity', outcomeId: null }]]);
  const leader = bob({ objectives });
  expect(why([thread('Why?')], leader)).toBeNull();
  expect(why([thread('Why?'), due('2026-01-05')], leader)).toBe('lead');
  expect(why([thread('Why?'), due('2026-01-05')])).toBeNull();
  expect(why([thread('@[eve] why?'), due('2026-01-05')], leader)).toBeNull();
  expect(why([thread('Why?'), assign('eve'), due('2026-01-05')], leader)).toBeNull();
  expect(why([thread('Why?'), assign('eve'), due('2026-01-05'), assign(null)], leader)).toBe('lead');
});

test('two days before an answer is needed somebody is told; not who set the day, and not once it is answered', () => {
  const since = (sketches: Parameters<typeof newsOf>[0], now: string, reader = bob()) => {
    const found = newsOf(sketches).thread('e1');
    return found ? dueSince(reader, found, now) : undefined;
  };
  const asked = [thread('@[bob] why?'), due('2026-01-05')];
  expect(since(asked, '2026-01-02T23:59:59.000Z')).toBeNull();
  expect(since(asked, '2026-01-03T00:00:00.000Z')).toBe('2026-01-03T00:00:00.000Z');
  expect(since([thread('@[bob] why?'), due('2025-12-30')], momentOf(9))).toBe(momentOf(2));
  expect(since([thread('@[bob] why?'), { ...due('2025-12-30'), as: 'bob' }], momentOf(9))).toBeNull();
  expect(since([...asked, reply('So', { as: 'bob', of: 'charity' })], '2026-01-04T00:00:00.000Z')).toBeNull();
  expect(since([...asked, due(null)], '2026-01-04T00:00:00.000Z')).toBeNull();
  expect(since([...asked, assign('eve')], '2026-01-04T00:00:00.000Z')).toBeNull();
});
