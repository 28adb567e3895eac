/**
 * What is asked of each link between an objective and an indicator, apart from the schema of the answers: pages that only
 * ask then need not load the machinery that checks them.
 */
export const realityQuestions = ['used', 'affordable', 'compared', 'everywhere', 'decision'] as const;
export type RealityQuestion = (typeof realityQuestions)[number];

/** What an answer comes to, where the question is one that a yes or a no can answer. */
export const verdicts = ['yes', 'partly', 'no', 'unknown'] as const;
export type Verdict = (typeof verdicts)[number];

/** "Compared with what?" and "What decision will this change?" are answered in words alone. */
export function takesVerdict(question: RealityQuestion): boolean {
  return question !== 'compared' && question !== 'decision';
}
