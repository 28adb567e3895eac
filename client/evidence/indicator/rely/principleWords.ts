import type { PrincipleView } from '../../../../shared/ledger/principleView.ts';

/** Signs beside the words that say the same: for who looks over the list. */
export function markOf(met: boolean | null): { sign: string; words: string } {
  if (met === null) return { sign: '?', words: 'Not known' };
  return met ? { sign: '✓', words: 'Yes' } : { sign: '✕', words: 'No' };
}

/** “3 of 5 are met; 1 is not, and 1 is not known.” */
export function countWords(principles: readonly Pick<PrincipleView, 'met'>[]): string {
  const count = (met: boolean | null) => principles.filter((each) => each.met === met).length;
  const are = (number: number) => `${number} ${number === 1 ? 'is' : 'are'}`;
  const [met, unmet, unknown] = [count(true), count(false), count(null)];
  const rest = [unmet > 0 ? `${are(unmet)} not` : '', unknown > 0 ? `${are(unknown)} not known` : ''];
  const told = rest.filter((each) => each !== '').join(', and ');
  const begin = `${met} of ${principles.length} ${met === 1 ? 'is' : 'are'} met`;
  return told === '' ? `${begin}.` : `${begin}; ${told}.`;
}

/** How what the data tell stands to what a person signed. */
export function ruleWords({ rule, answer }: Pick<PrincipleView, 'rule' | 'answer'>): string {
  if (rule.met === null) return `The data can’t tell: ${rule.reason}`;
  return `The data ${rule.met === answer?.met ? 'agree' : 'say otherwise'}: ${rule.reason}`;
}
