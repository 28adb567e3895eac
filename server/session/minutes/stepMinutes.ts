import type { Scale } from '../../../shared/ledger/scale.ts';
import { consentWords, standWords } from '../../../shared/session/consentWords.ts';
import { kindWords } from '../../../shared/session/kindWords.ts';
import { overlapHint, ownWords, sharedWords } from '../../../shared/session/overlapWords.ts';
import type { RecordStep } from '../../../shared/session/recordShape.ts';
import type { SeenAnswer } from '../../../shared/session/viewShape.ts';
import { type Block, heading, list, table, text } from '../../strategy/export/blocks.ts';
import { directionWords } from '../../strategy/export/words.ts';

type Round = RecordStep['rounds'][number];

/** What was asked in a step and what it came to. */
export function stepMinutes(step: RecordStep, number: number, scale: Scale): Block[] {
  const { kind, title, question, rounds, reached, unseen, meaning, recorded, anonymous } = step;
  const what = title === kindWords[kind] ? '' : `${kindWords[kind]}.`;
  const promise = anonymous ? 'Answered anonymously.' : '';
  return [
    heading(3, `${number}. ${title}`),
    ...text([what, question, promise].filter((words) => words !== '').join(' ')),
    ...(reached ? [] : text('The session did not come to this.')),
    ...rounds.flatMap((round) => [
      ...(rounds.length > 1 ? text(`Round ${round.round}:`) : []),
      ...roundMinutes(round, step, scale),
    ]),
    ...(unseen > 0 ? text(`${answersWords(unseen)} not revealed, and so stay unseen.`) : []),
    ...recorded.flatMap((agreed) => agreedMinutes(agreed, scale)),
    ...(meaning === null ? [] : text(`What we agreed that it means: ${meaning.text}`)),
    ...(meaning?.differences ? text(`Differences that stand: ${meaning.differences}`) : []),
    ...list(
      (meaning?.differing ?? []).map(({ organisation, words }) => `${organisation} differs: “${words}”`),
    ),
  ];
}

function roundMinutes(round: Round, { kind }: RecordStep, scale: Scale): Block[] {
  if (round.hidden) {
    return text(
      `Too few answered for nobody to be known by their answer (${round.answered}), so nothing is shown.`,
    );
  }
  if (round.answered === 0) return text('Nobody answered.');
  if (kind === 'rate') return spread(round, scale);
  if (round.tally) return dots(round.tally);
  if (kind === 'pledge') {
    return table(
      ['Pledge', 'Who', 'By when'],
      round.answers.map((answer) => [answer.text ?? '', who(answer), answer.by ?? '']),
    );
  }
  return [
    ...list(round.answers.map((answer) => signed(answer.text ?? '', answer))),
    ...(round.overlap ? overlap(round.overlap) : []),
  ];
}

/** Anonymous answers are not told apart again by their words. */
function overlap(words: NonNullable<Round['overlap']>): Block[] {
  const shared = sharedWords(words);
  return [
    ...text(
      shared === '' ? 'No word is in more than one answer.' : `Words in more than one answer: ${shared}.`,
    ),
    ...list(
      ownWords(words).flatMap((own) =>
        own.organisation === null ? [] : [`Only ${own.organisation}: ${own.words}`],
      ),
    ),
    ...text(overlapHint),
  ];
}

function spread({ spread: lies, answers, moved }: Round, scale: Scale): Block[] {
  if (!lies) return [];
  const organisations = (level: string) =>
    (lies.byOrganisation ?? []).flatMap(({ organisation, levels }) => {
      const count = levels.find((each) => each.level === level)?.count ?? 0;
      return count === 0 ? [] : [count === 1 ? organisation : `${organisation} × ${count}`];
    });
  const isNamed = lies.byOrganisation !== null;
  const changed = (moved ?? []).filter(({ from, to }) => from !== to);
  return [
    ...table(
      ['Rating', 'People', ...(isNamed ? ['Organisations'] : [])],
      lies.levels.map(({ level, count }) => [
        ...[levelWords(scale, level), `${count}`],
        ...(isNamed ? [organisations(level).join(', ')] : []),
      ]),
    ),
    ...(isNamed ? [] : text('Not by organisation: anonymous answers keep none.')),
    ...(lies.confidence ? text(sureWords(lies.confidence)) : []),
    ...(changed.length === 0
      ? []
      : text(
          `Moved since the round before: ${changed
            .map(
              ({ from, to, count }) => `${count} from ${levelWords(scale, from)} to ${levelWords(scale, to)}`,
            )
            .join(', ')}.`,
        )),
    ...list(
      answers.flatMap((answer) =>
        answer.reason ? [`${levelWords(scale, answer.level ?? '')}: ${signed(answer.reason, answer)}`] : [],
      ),
    ),
  ];
}

function dots(tally: NonNullable<Round['tally']>): Block[] {
  const given = tally.filter(({ dots: many }) => many > 0);
  const none = tally.filter(({ dots: many }) => many === 0).map(({ title }) => `“${title}”`);
  return [
    ...table(
      ['Place', 'What', 'Dots', 'People'],
      given.map(({ place, tied, title, dots: many, people }) => [
        ...[tied ? `${place}, tied` : `${place}`, title, `${many}`, `${people}`],
      ]),
    ),
    ...(none.length === 0
      ? []
      : text(`${none.length === 1 ? '1 other' : `${none.length} others`} got none: ${none.join(', ')}.`)),
  ];
}

function agreedMinutes(agreed: RecordStep['recorded'][number], scale: Scale): Block[] {
  const { level, confidence, direction, narrative, consents, words } = agreed;
  const rating = `${levelWords(scale, level)}, ${confidence}% sure, ${directionWords[direction]}`;
  return [
    ...text(`We agreed: ${rating}.`),
    ...text(narrative),
    ...text(`${consentWords(consents)}.`),
    ...list(
      words.map((each) => `${each.organisation} ${standWords[each.answer] ?? each.answer}: “${each.words}”`),
    ),
  ];
}

function levelWords(scale: Scale, id: string): string {
  return scale.find((level) => level.id === id)?.label ?? 'Cannot be assessed';
}

function sureWords({ low, middle, high }: { low: number; middle: number; high: number }): string {
  return low === high
    ? `Everybody was ${low}% sure.`
    : `From ${low}% to ${high}% sure; half ${middle}% or less.`;
}

function signed(words: string, answer: SeenAnswer): string {
  const by = who(answer);
  return by === '' ? `“${words}”` : `“${words}” (${by})`;
}

function who({ name, organisation }: SeenAnswer): string {
  return [name, organisation].filter(Boolean).join(', ');
}

function answersWords(many: number): string {
  return many === 1 ? '1 answer was' : `${many} answers were`;
}
