import { measureEach, printAhead, printWriting } from './printWriting.ts';

/** 200 people in one document who read along with their carets, and write nothing. */
export async function presenceAlone(): Promise<void> {
  console.log('\nPresence alone: 200 people in one document, each moving the caret three times a second');
  const measured = await measureEach({
    documents: 1,
    people: 200,
    typists: 0,
    observed: { documents: 1, people: 8 },
    movers: 192,
    perSecond: 3,
  });
  printWriting(measured);
  printAhead(measured);
}
