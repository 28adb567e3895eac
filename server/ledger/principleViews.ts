import type { PrincipleAnswerView } from '../../shared/api/principles.ts';
import type { Principle } from '../../shared/evidence/principles.ts';
import type { PrincipleAnswer } from '../../shared/ledger/principleAnswer.ts';
import { standingAnswer } from '../../shared/ledger/principleStanding.ts';
import { type PrincipleView, unanswered } from '../../shared/ledger/principleView.ts';
import type { Names } from '../strategy/ports.ts';
import { signatureView } from './signatureView.ts';

/** What the data tell of each principle, with what people signed beside it. `answers` are oldest first. */
export function principleViews(
  rules: readonly Principle[],
  answers: readonly PrincipleAnswer[],
  names: Names,
): PrincipleView[] {
  return rules.map((rule) => {
    const statements = answers.filter(({ principle }) => principle === rule.id).length;
    const view = { ...unanswered(rule), statements };
    const signed = standingAnswer(answers, rule.id);
    if (!signed) return view;
    const { met, reason } = signed;
    return { ...view, met, reason, answer: { met, reason, by: signatureView(signed, names) } };
  });
}

export function principleAnswerView(answer: PrincipleAnswer, names: Names): PrincipleAnswerView {
  const { id, principle, met, reason, rule } = answer;
  return { id, principle, met, reason, rule, by: signatureView(answer, names) };
}
