/**
 * Every rule by which a direction was ever told, in a sentence or two. A rating keeps the word, its reason and the name of the rule
 * as they were when it was signed, so each stays here for ever.
 */
const methods: Record<string, string> = {
  'two-points-1':
    'The latest figure against the one before that shares no day with it. Steady where their confidence intervals overlap or the change is under 1%.',
  'xmr-or-intervals-2':
    'With ten or more independent figures, statistical process control (an XmR chart). With fewer, confidence intervals that do not overlap. Otherwise not enough data.',
};

/** What the rule of a method is, in plain words. A name from a later version is told as it is. */
export function methodInWords(method: string): string {
  return methods[method] ?? `By a rule that this version does not know (${method}).`;
}
