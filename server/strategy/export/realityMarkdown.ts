import { standingAnswers } from '../../../shared/foresight/checks.ts';
import { takesVerdict } from '../../../shared/ledger/realityQuestions.ts';
import { questionWords, verdictWords } from '../../../shared/ledger/realityWords.ts';
import { linkOf } from '../../../shared/ledger/saidOfLinks.ts';
import type { SignedEntry } from '../../../shared/ledger/signature.ts';
import { escapeMarkdown } from '../../../shared/strategy/markdownText.ts';
import type { Gathered } from './gather.ts';
import { dayInWords } from './words.ts';

/** What was answered about a link, and why it was kept where it was: a line each, for the end of its item. */
export function realityLines(
  objectiveId: string,
  indicatorId: string,
  { saidOfLinks, names }: Pick<Gathered, 'saidOfLinks' | 'names'>,
): string[] {
  const { answers = [], kept = null } = saidOfLinks.get(linkOf(objectiveId, indicatorId)) ?? {};
  const lines = standingAnswers(answers).map((answer) => {
    const { question, verdict, words } = answer;
    const said = takesVerdict(question) && verdict !== null ? `${verdictWords[verdict]}. ` : '';
    return `  ${questionWords[question]} ${said}${oneLine(words)} (${signed(answer)})`;
  });
  return kept
    ? [...lines, `  Kept though no rating cites it: ${oneLine(kept.reason)} (${signed(kept)})`]
    : lines;

  function signed({ personId, organisationId, at }: SignedEntry): string {
    const person = escapeMarkdown(names.person(personId) ?? 'a former member');
    const organisation = escapeMarkdown(names.organisation(organisationId) ?? 'a former partner');
    return `${person} for ${organisation}, ${dayInWords(at)}`;
  }
}

function oneLine(words: string): string {
  return escapeMarkdown(words.replace(/\s+/g, ' '));
}
