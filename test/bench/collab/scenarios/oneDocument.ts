import { printAim } from '../table.ts';
import { measureEach, of, printAhead, printWriting } from './printWriting.ts';

/** People in one document, a tenth of whom type five times a second. */
export async function oneDocument(people: number): Promise<void> {
  const typists = people / 10;
  console.log(`\n${people} people in one document, ${typists} of them typing five times a second`);
  const measured = await measureEach({
    documents: 1,
    people,
    typists,
    observed: { documents: 1, people: 8 },
    perSecond: 5,
  });
  printWriting(measured);
  const [relay, moothall] = [of(measured, 'relay'), of(measured, 'moothall')];
  if (people >= 200) {
    printAim('CPU to the relay', moothall.cpuMicrosEach / relay.cpuMicrosEach, 0.5);
    printAim('p99', moothall.p99, Math.max(30, 1.3 * relay.p99), 'ms');
  }
  printAhead(measured);
}
