import type { ExampleOutcome } from '../shape.ts';
import { healthy } from './healthy.ts';
import { home } from './home.ts';
import { place } from './place.ts';
import { work } from './work.ts';

/** The example's words. All of them are made up; only the figures that its indicators bring along are real. */
export const example: {
  partnership: string;
  areaCode: string;
  title: string;
  vision: string;
  outcomes: readonly ExampleOutcome[];
} = {
  partnership: 'Southend-on-Sea (example)',
  areaCode: 'E06000033',
  title: 'Southend 2050: shared outcomes',
  vision: [
    'This is an example to try Moothall with. Nobody in Southend-on-Sea wrote it: the aims, the ratings and the reasons are made up. Only the figures are real; the UK government published them.',
    'By 2050 everybody in our city by the estuary has good years ahead: well, learning, earning enough, safe, and at home here. We judge ourselves by what changes for people, not by what we spend or how busy we are.',
  ].join('\n'),
  outcomes: [healthy, work, home, place],
};
