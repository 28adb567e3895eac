import { invalidField, Problem } from '../errors.ts';
import { cannotAssess } from '../ledger/levels.ts';
import { type AnswerContent, answerSchemas, type SentAnswer } from './answer.ts';
import { dotOptionsIn } from './dots.ts';
import { defaultBudget } from './plan.ts';
import type { Session, Step } from './state.ts';
import type { AnsweredKind } from './stepKinds.ts';

/**
 * What was sent as an answer of this step.
 * @throws Problem `invalid-request` naming the field
 */
export function answerFor(
  session: Session,
  step: Step & { kind: AnsweredKind },
  sent: SentAnswer,
): AnswerContent {
  const parsed = answerSchemas[step.kind].safeParse(sent);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      message,
    }));
    const [first] = faults;
    throw new Problem('invalid-request', `“${first?.path}”: ${first?.message}. Nothing was changed.`, faults);
  }
  const content: AnswerContent = parsed.data;
  if ('level' in content) insistLevel(session, content.level);
  if ('dots' in content) return { dots: dotsFor(step, content.dots) };
  return content;
}

function insistLevel({ scale }: Session, level: string): void {
  const levels = [...scale.map(({ id }) => id), cannotAssess];
  if (levels.includes(level)) return;
  throw invalidField('level', `There is no level “${level}” here. There are: ${levels.join(', ')}.`);
}

/** Those that were given; nothing is kept of where none went. */
function dotsFor(step: Step, sent: Readonly<Record<string, number>>): Record<string, number> {
  const given = Object.entries(sent).filter(([, many]) => many > 0);
  for (const [id] of given) {
    if (!dotOptionsIn(step, step.round).some((option) => option.id === id)) {
      throw invalidField(
        `dots.${id}`,
        'That is not among what dots can go to in this step. Nothing was changed.',
      );
    }
  }
  const budget = step.budget ?? defaultBudget;
  const spent = given.reduce((sum, [, many]) => sum + many, 0);
  if (spent > budget) {
    throw invalidField('dots', `You have ${budget} dots to give, and this is ${spent}. Nothing was changed.`);
  }
  return Object.fromEntries(given);
}
