import type { RealityQuestion } from '../../../shared/ledger/realityQuestions.ts';

/** What each question of the reality check asks, in one sentence, with an example. */
export const realityHelp: Record<RealityQuestion, string> = {
  used: 'Something can exist without anybody using it: a new sports hall counts as provided, though half of its hours may stand empty.',
  affordable:
    'What people cannot pay for is not there for them: homes may be built while hardly any are within reach of a local wage.',
  compared:
    'A figure says little alone: better than last year may still be further behind places that are like ours.',
  everywhere:
    'An average can hide wards, groups and seasons: life may grow longer across the city and shorter along the seafront.',
  decision:
    'If no answer that the figure could give would change what we do, it is not worth watching: say which choice it would turn.',
};
