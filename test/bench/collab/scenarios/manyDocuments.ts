import { printAim } from '../table.ts';
import { measureEach, of, printAhead, printWriting } from './printWriting.ts';

/** 200 documents of five people each, one of whom types five times a second. */
export async function manyDocuments(): Promise<void> {
  console.log('\n200 documents of 5 people, one in each typing five times a second');
  const measured = await measureEach({
    documents: 200,
    people: 5,
    typists: 1,
    observed: { documents: 40, people: 1 },
    perSecond: 5,
  });
  printWriting(measured);
  printAim(
    'CPU to the relay',
    of(measured, 'moothall').cpuMicrosEach / of(measured, 'relay').cpuMicrosEach,
    1.5,
  );
  printAhead(measured);
}
