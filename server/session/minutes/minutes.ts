import type { SessionRecord } from '../../../shared/session/recordShape.ts';
import { workedWords } from '../../../shared/session/workedWords.ts';
import { type Block, heading, table, text } from '../../strategy/export/blocks.ts';
import { dayInWords } from '../../strategy/export/words.ts';
import { stepMinutes } from './stepMinutes.ts';

/** The record as a document reads it, without its title. */
export function minutesOf(record: SessionRecord): Block[] {
  return [
    ...text(aboutWords(record)),
    heading(2, 'Who took part'),
    ...tookPart(record),
    ...lastAct(record),
    heading(2, 'What came of it'),
    ...record.steps.flatMap((step, index) => stepMinutes(step, index + 1, record.scale)),
    ...heard(record),
    heading(2, 'Open questions for the next session'),
    ...openQuestions(record),
  ];
}

function aboutWords({ purpose, openedAt, closedAt, facilitator }: SessionRecord): string {
  const what = purpose === 'review' ? 'Review' : 'Workshop';
  const day = dayInWords(openedAt ?? closedAt);
  const closed = dayInWords(closedAt);
  return `${what} of ${day}${closed === day ? '' : `, closed on ${closed}`}, facilitated by ${facilitator}.`;
}

function tookPart({ tookPart: all }: SessionRecord): Block[] {
  if (all.length === 0) return text('Nobody joined.');
  const isNamed = all.some(({ names }) => names.length > 0);
  const named = (names: readonly string[]) => (isNamed ? [names.join(', ')] : []);
  return table(
    ['Organisation', 'People', ...(isNamed ? ['Names shown in the session'] : [])],
    all.map(({ organisation, people, names }) => [organisation, `${people}`, ...named(names)]),
  );
}

function lastAct({ lastAct: act }: SessionRecord): Block[] {
  if (act === null) return [];
  return [
    heading(2, 'Did the last act work?'),
    ...text([workedWords[act.worked], act.narrative].join(' ').trim()),
  ];
}

function heard({ heard: all }: SessionRecord): Block[] {
  if (all === null || all.length === 0) return [];
  return [
    heading(2, 'Who was heard'),
    ...table(
      ['Organisation', 'People', 'Answers', 'Parts of the strategy changed', 'Times spoken, as marked'],
      all.map(({ organisation, people, answers, edits, marks }) => [
        ...[organisation, `${people}`, `${answers}`, `${edits}`, `${marks}`],
      ]),
    ),
    ...text('Answers of anonymous steps are not counted.'),
  ];
}

function openQuestions({ openQuestions: all }: SessionRecord): Block[] {
  if (all.length === 0) return text('None.');
  return [{ type: 'numbered', items: all.map(({ question }) => question) }];
}
