import { cpus } from 'node:os';
import { measureAnchors } from './anchors.ts';
import { measureAppend } from './append.ts';
import { measureBoard } from './board.ts';
import { measureColdLoad } from './coldLoad.ts';
import { collabMeasures } from './collab/measures.ts';
import { measureInbox } from './concerns.ts';
import { measureDocuments } from './documents.ts';
import { measureEvidence } from './evidence.ts';
import { measureFirstLoad } from './firstLoad.ts';
import { measureForesight } from './foresight.ts';
import { measureFuzz } from './fuzz.ts';
import { measureImport } from './imports.ts';
import { measureJoining } from './joinSession.ts';
import { measureKeystroke } from './keystroke.ts';
import { measureKills } from './kills.ts';
import { heading, kb, ms, row } from './print.ts';
import { printComments } from './printComments.ts';
import { backTestProjection } from './projection.ts';
import { measureSession } from './session.ts';
import { measureStartUp } from './startUp.ts';
import { measureThreads } from './threads.ts';

const only = process.argv[2];

/** Each measurement by itself, one after another, so that none slows another down. */
const measures: Record<string, () => Promise<void> | void> = {
  board() {
    const { objectives, ratings, median, worst, asAtMedian, filterMedian } = measureBoard();
    heading(`The board, pure function over ${objectives} objectives and ${ratings} ratings`);
    row('as things stand, median', ms(median), 'under 50 ms');
    row('as things stand, worst', ms(worst));
    row('as at a date, median', ms(asAtMedian), 'under 50 ms');
    row('filtering it, median', ms(filterMedian));
  },
  anchors() {
    heading('2,000 threads on passages, placed anew after each of 200 letters of somebody else’s');
    for (const [what, texts, gone] of [
      ['in 200 narratives', 200, 0],
      ['in one narrative', 1, 0],
      ['in one narrative, half of the passages deleted', 1, 5],
    ] as const) {
      const { median, worst, without, first, standing } = measureAnchors(texts, gone);
      row(`${what}: one letter, median`, ms(median), 'under 50 ms');
      row('  worst', ms(worst), 'under 50 ms');
      row('  the same letter without comments, median', ms(without));
      row('  all passages for the first time', ms(first));
      row('  passages that stand', String(standing));
    }
  },
  async projection() {
    const { series, indicators, leftOut, projection, naive } = await backTestProjection();
    heading(
      `Projections of ${series.toLocaleString('en-GB')} series of ${indicators} indicators, their last two figures held out`,
    );
    row('series left out: under 6 independent figures', leftOut.toLocaleString('en-GB'));
    const percent = (shares: readonly number[]) =>
      shares.map((share) => `${(100 * share).toFixed(1)}%`).join(', ');
    const figures = (distances: readonly number[]) => distances.map((each) => each.toFixed(2)).join(', ');
    row('next figure, the one after: in the range of 8 in 10', percent(projection.coverage), '75% to 85%');
    row('the same of a naive forecast', percent(naive.coverage));
    row('distance from the middle, in usual changes', figures(projection.distance));
    row('the same of a naive forecast', figures(naive.distance));
  },
  async evidence() {
    const { page, places, search } = await measureEvidence();
    heading('The library of the built server, over HTTP, with a partnership’s own evidence over the pack');
    const aims = { page: 'under 30 ms', places: undefined, search: 'under 20 ms' } as const;
    for (const [name, answers] of Object.entries({ page, places, search })) {
      const what =
        { page: 'an indicator’s page', places: 'its places and gap', search: 'a search' }[name] ?? name;
      row(`${what}, ${answers.many} asked: median`, ms(answers.median));
      row('  95 in 100 within', ms(answers.p95), aims[name as keyof typeof aims]);
      row('  worst', ms(answers.worst));
    }
  },
  async foresight() {
    const found = await measureForesight();
    heading(
      `A strategy with ${found.links} links to ${found.indicators} indicators, asked of the built server over HTTP`,
    );
    for (const [what, answers] of [
      [`every indicator at three dates (${found.kilobytes.toFixed(0)} kB)`, found.foresight],
      ['what it covers of a framework', found.coverage],
      [`one projection (of ${found.tooShort} it was said why there is none)`, found.projection],
      ['what its checks find', found.checks],
      ['where its indicators stand from hindsight to foresight', found.maturity],
    ] as const) {
      row(`${what}, ${answers.many} asked: median`, ms(answers.median));
      const met = answers.p95 < 100 ? 'met' : 'MISSED';
      row('  95 in 100 within', ms(answers.p95), `under 100 ms: ${met}`);
      row('  worst', ms(answers.worst));
    }
  },
  async inbox() {
    const found = await measureInbox();
    heading(
      `An inbox over ${found.strategies} strategies with ${found.entries.toLocaleString('en-GB')} entries in their ledgers, asked of the built server over HTTP`,
    );
    row('notifications of the one who asks', found.notifications.toLocaleString('en-GB'));
    row('the first question after a start', ms(found.cold));
    for (const [what, answers] of [
      ['how many are unread', found.unread],
      ['the first fifty', found.page],
      ['what waits', found.waiting],
    ] as const) {
      row(`${what}, ${answers.many} asked: median`, ms(answers.median));
      row('  95 in 100 within', ms(answers.p95));
      row('  worst', ms(answers.worst));
    }
    row('resident memory of the server then', `${found.residentMb.toFixed(0)} MB`);
  },
  async startUp() {
    heading('Start-up of the built server with the whole evidence pack');
    const { first, second } = await measureStartUp();
    row('first start, making the example', ms(first.readyMs), 'under 2,000 ms');
    row('second start, median of 5', ms(second.readyMs), 'under 2,000 ms');
    row('resident memory once ready', `${second.residentMb.toFixed(0)} MB`, 'under 250 MB');
  },
  async firstLoad() {
    heading('First load, JavaScript and CSS, gzip');
    for (const { page, blocking, later, fonts, aim, slowly } of await measureFirstLoad()) {
      row(`${page}: until it can be used`, kb(blocking), `under ${aim} kB`);
      row(`${page}: fetched later, in the background`, kb(later));
      row(`${page}: fonts`, kb(fonts));
      if (slowly !== undefined)
        row(`${page}: until it can be used at 3G, processor 4 times slowed`, ms(slowly), 'under 2,000 ms');
    }
  },
  async threads() {
    const { threads, objectives, interactive, shown, shaded } = await measureThreads();
    const many = threads.toLocaleString('en-GB');
    heading(
      `Strategy page with ${objectives} objectives of 40 sentences, with ${many} threads on them and without`,
    );
    row('until a caret stands in a sentence, without threads', ms(interactive.without));
    const later = interactive.withThem - interactive.without;
    row('with them', ms(interactive.withThem), `at most 150 ms later: ${later <= 150 ? 'met' : 'MISSED'}`);
    row('until commented words are shaded', ms(shaded));
    row('until the first thread can be read', ms(shown));
  },
  async keystroke() {
    const { objectives, typists, keystrokes, byComponent, perKeystroke } = await measureKeystroke();
    heading(
      `Strategy page with ${objectives} objectives and ${typists} people typing, ${keystrokes} remote keystrokes`,
    );
    row('components rendered for one remote keystroke', perKeystroke.toFixed(2), '1: the block it touches');
    for (const [name, count] of byComponent) row(`  ${name}`, `${count} in all`);
  },
  async append() {
    heading('Appending to documents, beside one synced LevelDB batch of as many entries');
    const shapes = [
      [1, 1],
      [1, 10],
      [1, 100],
      [10, 10],
      [100, 1],
    ] as const;
    for (const { documents, updatesEach, bare, store } of await measureAppend(shapes)) {
      for (const [who, { medianMs, updatesPerSecond, cpuUs }] of Object.entries({ LevelDB: bare, store })) {
        const shape = `${documents} × ${updatesEach}, ${who}: median; a second; processor each`;
        const rate = Math.round(updatesPerSecond).toLocaleString('en-GB');
        row(shape, `${medianMs.toFixed(2)} ms; ${rate}; ${cpuUs.toFixed(1)} µs`);
      }
    }
  },
  async coldLoad() {
    const { updates, log, snapshot } = await measureColdLoad();
    heading(`A document of ${updates.toLocaleString('en-GB')} updates, loaded from a store just opened`);
    row('its log read', ms(log.read));
    row('its log made into a document', ms(log.document));
    row('its snapshot read', ms(snapshot.read));
    row('its snapshot made into a document', ms(snapshot.document));
  },
  async documents() {
    heading('The built server whose documents are opened, written in and closed, one after another');
    const [early, late] = await measureDocuments([1_000, 10_000]);
    if (!early || !late) return;
    for (const { documents, heapMb, residentMb } of [early, late]) {
      const figures = `${heapMb.toFixed(1)} MB of ${residentMb.toFixed(0)}`;
      row(`heap of resident memory after ${documents.toLocaleString('en-GB')}`, figures);
    }
    row('growth of the heap', `${((late.heapMb / early.heapMb - 1) * 100).toFixed(1)} %`, 'under 5 %');
  },
  async kills() {
    heading('The built server killed (SIGKILL) under load, and started again on its data');
    const { kills, typing, starting, opening, told, delivered, saved, answered, lost } = await measureKills(
      process.env,
    );
    row('kills', `${kills}`);
    row('  while people typed', `${typing}`);
    row('  while it started', `${starting}`);
    row('  while documents were opened', `${opening}`);
    row('updates told as saved', `${told}`);
    row('times that a page said Saved', `${saved}`);
    row('changes delivered to others', `${delivered}`);
    row('commands answered with a 2xx', `${answered}`);
    row('lost', `${lost.length}`, '0');
    for (const each of lost) console.log(`  ${each}`);
  },
  async fuzz() {
    heading('Frames that no page would send, while people write');
    const { inRooms, overSockets, endings, residentMb, slowest, faults } = await measureFuzz(process.env);
    row('frames to rooms in memory', `${inRooms}`);
    row('frames to the built server, over sockets', `${overSockets}`);
    for (const [code, many] of [...endings].sort(([a], [b]) => a - b)) {
      row(
        code === 0 ? '  connections that the attacker left' : `  connections closed with ${code}`,
        `${many}`,
      );
    }
    row('slowest letter from one person to another', ms(slowest));
    row('resident memory before', `${residentMb[0].toFixed(0)} MB`);
    row('resident memory after', `${residentMb[1].toFixed(0)} MB`);
    row('documents that differ, people cut off', `${faults.length}`, '0');
    for (const each of faults) console.log(`  ${each}`);
  },
  async import() {
    const found = await measureImport();
    heading(
      `A CSV of ${found.rows.toLocaleString('en-GB')} rows (${found.megabytes.toFixed(0)} MB) brought into the built server`,
    );
    row('uploaded and proposed', ms(found.uploadMs));
    row('committed', ms(found.commitMs));
    row('figures added', found.added.toLocaleString('en-GB'));
    row('resident memory before', `${found.idleMb.toFixed(0)} MB`);
    row('  the most above that meanwhile', `${(found.peakMb - found.idleMb).toFixed(0)} MB`, 'under 300 MB');
    row('slowest answer to somebody else meanwhile', ms(found.slowestAnswerMs));
    row('different states of progress that a page saw', `${found.progressSeen}`);
    row('first page of an imported indicator', ms(found.firstPageMs));
    row('page of an imported indicator, p95', ms(found.ownPageP95), 'under 30 ms');
    row('page of an indicator of the pack, p95', ms(found.pageP95), 'under 30 ms');
    row('search over all of them for a place, p95', ms(found.searchP95), 'under 20 ms');
    row('start on this data', ms(found.readyMs), 'under 2,000 ms');
    row('first page of an imported indicator after it', ms(found.restartedMs));
  },
  async joinRoom() {
    heading('Joining a live session as a person does, at 3G, processor 4 times slowed');
    for (const [from, seconds] of Object.entries(await measureJoining())) {
      row(from, `${seconds.map((each) => each.toFixed(1)).join(', ')} s`, 'under 15 s');
    }
  },
  async session() {
    for (const ofStep of [false, true]) {
      const { people, rounds, first, last } = await measureSession(ofStep);
      const asking = ofStep ? 'asking for the step’s answers alone' : 'asking for the whole session';
      heading(
        `A live session on the built server: ${people} guests answer within 5 s, and see the reveal ${asking}`,
      );
      for (const [what, step] of [
        ['first step', first],
        [`step ${rounds} of as many`, last],
      ] as const) {
        const { answered, revealed, cpu, memory, answerKb } = step;
        row(`${what}: answer acknowledged, median`, ms(answered.median));
        row('  99 in 100 within', ms(answered.p99), 'under 250 ms');
        row('  worst', ms(answered.worst));
        row('  reveal seen, median', ms(revealed.median));
        row('  99 in 100 within', ms(revealed.p99), 'under 500 ms');
        row('  worst', ms(revealed.worst));
        row('  processor while people answer, of a core', `${(100 * cpu.answering).toFixed(0)} %`);
        row('  processor during the reveal, of a core', `${(100 * cpu.revealing).toFixed(0)} %`);
        row('  resident memory', `${memory.toFixed(0)} MB`);
        row('  one page’s answer, unpacked', `${answerKb.toFixed(0)} kB`);
      }
    }
  },
  comments: printComments,
  ...collabMeasures,
};

if (only !== undefined && only !== 'collab' && !(only in measures)) {
  throw new Error(`There is no measure “${only}”. There are: collab, ${Object.keys(measures).join(', ')}.`);
}

console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`);
for (const [name, measure] of Object.entries(measures)) {
  const isWanted = only === undefined || only === name || (only === 'collab' && name in collabMeasures);
  if (isWanted) await measure();
}
