import type { ExampleAnswer } from '../shape.ts';

/** What was answered when links of the example were put to the reality check, by the indicator that is linked. */
export const answers: Readonly<Record<string, readonly ExampleAnswer[]>> = {
  'healthy-life-expectancy-female': [
    {
      meeting: 'fourth',
      by: 'NHS partner',
      question: 'used',
      verdict: 'partly',
      words:
        'People do not use a life expectancy, but they do use the checks behind it: a third of those invited came.',
    },
    {
      meeting: 'latest',
      by: 'NHS partner',
      question: 'used',
      verdict: 'partly',
      words: 'Two in five of those invited come now, since the checks moved to the high street.',
    },
    {
      meeting: 'latest',
      by: 'Voluntary sector partner',
      question: 'affordable',
      verdict: 'no',
      words: 'The check is free. The fare and the hour without pay are not.',
    },
    {
      meeting: 'latest',
      by: 'NHS partner',
      question: 'compared',
      verdict: null,
      words: 'With England, with the places most like ours, and with ourselves ten years ago.',
    },
    {
      meeting: 'latest',
      by: 'City Council',
      question: 'everywhere',
      verdict: 'no',
      words:
        'The figure is one for the whole city. Between our wards lie many years, and it does not show them.',
    },
    {
      meeting: 'latest',
      by: 'City Council',
      question: 'decision',
      verdict: null,
      words: 'Whether the next money for prevention goes to two areas or to all.',
    },
  ],
  'sports-facilities': [
    {
      meeting: 'fourth',
      by: 'Voluntary sector partner',
      question: 'used',
      verdict: 'unknown',
      words: 'It counts buildings. Nobody counts who comes through the door.',
    },
    {
      meeting: 'latest',
      by: 'Voluntary sector partner',
      question: 'affordable',
      verdict: 'partly',
      words: 'The pool is cheap on weekday mornings, when most people work.',
    },
  ],
  'first-time-entrants-youth-justice': [
    {
      meeting: 'fourth',
      by: 'Police',
      question: 'decision',
      verdict: null,
      words: 'Whether the shared desk stays open in the evening.',
    },
  ],
  'housing-affordability-ratio': [
    {
      meeting: 'latest',
      by: 'Business board',
      question: 'affordable',
      verdict: 'no',
      words: 'It says so itself: a home costs far more years of pay than a bank will lend.',
    },
    {
      meeting: 'latest',
      by: 'City Council',
      question: 'compared',
      verdict: null,
      words: 'With England and the region. Not yet with what people pay in rent.',
    },
  ],
  'gigabit-capable-broadband': [
    {
      meeting: 'latest',
      by: 'City Council',
      question: 'used',
      verdict: 'unknown',
      words:
        'A line that could be had is not a line that somebody has. We ask for figures of who takes it up.',
    },
    {
      meeting: 'latest',
      by: 'Voluntary sector partner',
      question: 'affordable',
      verdict: 'partly',
      words: 'There are cheaper contracts for people on benefits, and few know of them.',
    },
  ],
};
