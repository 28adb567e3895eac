import type { LastAct } from './plan.ts';
import type { OpenQuestion, RecordStep } from './recordShape.ts';
import { isAnswered } from './stepKinds.ts';

/** What was left open, in the order of the steps. What a step came to with everybody’s consent is not among it. */
export function openQuestionsOf(lastAct: LastAct | null, steps: readonly RecordStep[]): OpenQuestion[] {
  return [...ofLastAct(lastAct), ...steps.flatMap(ofStep)];
}

const unsure: Readonly<Record<Exclude<LastAct['worked'], 'yes'>, string>> = {
  partly: 'it did in part. What is missing?',
  no: 'it did not. What do we do instead?',
  'too-early': 'it was too early to tell. What do we see now?',
};

function ofLastAct(lastAct: LastAct | null): OpenQuestion[] {
  if (lastAct === null || lastAct.worked === 'yes') return [];
  const question = `Did the last act work? When we last asked, ${unsure[lastAct.worked]}`;
  return [{ kind: 'last-act', step: null, title: '', question }];
}

function ofStep(step: RecordStep): OpenQuestion[] {
  if (!isAnswered(step.kind)) return [];
  const { id, kind, target, title } = step;
  const open = (which: OpenQuestion['kind'], question: string): OpenQuestion => ({
    ...{ kind: which, step: { id, kind, target }, title, question },
  });
  if (!step.reached) return [open('not-reached', `“${title}”: we did not come to it.`)];
  switch (kind) {
    case 'rate':
      return ofRating(step, open);
    case 'meaning':
      return ofMeaning(step, open);
    case 'prioritise':
      return ofDots(step, open);
    default:
      return step.unseen > 0
        ? [open('not-revealed', `“${title}”: ${answers(step.unseen)} never revealed. Do we ask again?`)]
        : [];
  }
}

type Open = (which: OpenQuestion['kind'], question: string) => OpenQuestion;

function ofRating({ title, recorded }: RecordStep, open: Open): OpenQuestion[] {
  const agreed = recorded.at(-1);
  if (!agreed) return [open('no-rating', `Where do we stand with “${title}”? No rating was agreed.`)];
  return agreed.words
    .filter(({ answer }) => answer === 'dissent')
    .map(({ organisation, words }) =>
      open('dissent', `${organisation} dissents from the rating of “${title}”: “${words}”`),
    );
}

/** Only what has a target can be agreed on. */
function ofMeaning({ title, target, meaning }: RecordStep, open: Open): OpenQuestion[] {
  if (meaning === null) {
    return target === null ? [] : [open('no-meaning', `What does “${title}” mean? Nothing was agreed.`)];
  }
  const standing = [
    ...(meaning.differences === '' ? [] : [meaning.differences]),
    ...meaning.differing.map(({ organisation, words }) => `${organisation}: “${words}”`),
  ];
  return standing.map((words) =>
    open('differences', `What does “${title}” mean? A difference stands: ${words}`),
  );
}

function ofDots({ title, rounds }: RecordStep, open: Open): OpenQuestion[] {
  // A round between those that were tied, and in which nobody gave a dot, has decided nothing.
  const last = rounds.findLast(({ answered }) => answered > 0);
  const first = (last?.tally ?? []).filter(({ place, tied, dots }) => place === 1 && tied && dots > 0);
  const [one] = first;
  if (!one) return [];
  const names = first.map((option) => `“${option.title}”`).join(', ');
  return [
    open('tie', `“${title}”: ${names} share the first place with ${dots(one.dots)} each. Which comes first?`),
  ];
}

function answers(many: number): string {
  return many === 1 ? '1 answer was' : `${many} answers were`;
}

function dots(many: number): string {
  return many === 1 ? '1 dot' : `${many} dots`;
}
