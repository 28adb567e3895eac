import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import { loadDocument } from '../../../server/collab/loadDocument.ts';
import { stockMessage } from '../../../shared/collab/messages.ts';
import { rootsOf } from '../../../shared/strategy/document.ts';
import { editOrigin } from '../../../shared/strategy/edit.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { type Hall, openHall, strategyId } from '../../integration/collab/support/hall.ts';
import { partnershipId } from '../../integration/collab/support/members.ts';
import type { Page } from '../../integration/collab/support/page.ts';
import { until } from '../../integration/collab/support/until.ts';
import { type Random, randomFrom } from './random.ts';
import { actOn, countOf, faultsOf, type Made, strategyActs, typingOrigin } from './strategyActs.ts';

const names = ['ann', 'bob', 'olu'] as const;
type Name = (typeof names)[number];

interface Writer {
  name: Name;
  page: Page;
  history: Y.UndoManager;
}

/**
 * Three pages on the real server: they edit, undo, lose their Wi-Fi, are made viewers and editors again, and the server
 * stops and starts on what it stored. In the end all of them are back, and may write.
 */
export async function converge(seed: number, steps: number): Promise<{ faults: string[]; acts: number }> {
  const random = randomFrom(seed);
  const made: Made = { objectives: new Set(), typed: [] };
  const faults: string[] = [];
  let acts = 0;
  let hall = await openHall();
  const writers = names.map((name) => open(hall, name));
  await Promise.all(writers.map(({ page }) => page.synced()));
  for (let step = 0; step < steps; step++) {
    const writer = random.any(writers);
    if (!writer) break;
    const dice = random.below(100);
    if (dice < 74) {
      acts += 1;
      act(random, writer, made, step);
    } else if (dice < 80) await pause(random.below(30));
    else if (dice < 86) writer.page.goOffline();
    else if (dice < 92) writer.page.comeBack();
    else if (dice < 94) setRole(hall, writer.name, 'viewer');
    else if (dice < 98) setRole(hall, writer.name, 'editor');
    else hall = await restart(hall);
  }
  for (const { name, page } of writers) {
    setRole(hall, name, 'editor');
    page.comeBack();
  }
  await settle(hall, writers);
  const late = hall.page('ann');
  await late.synced();
  await hall.close();
  const restarted = await loadDocument(hall.documents, strategyId);
  if (!restarted) return { faults: ['nothing is stored'], acts };
  const expected = readStrategy(restarted.doc);
  faults.push(...faultsOf(restarted.doc, expected, made));
  for (const { name, page } of [...writers, { name: 'a newcomer', page: late }]) {
    if (page.ended) faults.push(`${name} was sent away: ${page.ended.code} ${page.ended.reason}`);
    if (!isDeepStrictEqual(readStrategy(page.doc), expected)) faults.push(`${name} has another strategy`);
  }
  for (const typed of made.typed) {
    // Who typed it may have taken it back.
    if (countOf(restarted.doc, typed) > 1) faults.push(`letter ${typed.letter} is there twice`);
    const isKept = writers.some(({ history }) => history.undoStack.length + history.redoStack.length === 0);
    if (isKept && countOf(restarted.doc, typed) !== 1) faults.push(`letter ${typed.letter} is lost`);
  }
  return { faults, acts };
}

function open(hall: Hall, name: Name): Writer {
  const page = hall.page(name);
  // The stock provider would print that it may not write.
  page.provider.messageHandlers[stockMessage.auth] = () => {};
  const { title, vision, outcomes, objectives } = rootsOf(page.doc);
  const history = new Y.UndoManager([title, vision, outcomes, objectives], {
    trackedOrigins: new Set([editOrigin, typingOrigin]),
    captureTimeout: 0,
  });
  return { name, page, history };
}

function act(random: Random, { name, page, history }: Writer, made: Made, step: number): void {
  // One of them never takes anything back, so all that this one typed must be there in the end.
  if (name !== 'olu' && random.chance(15)) history.undo();
  else if (name !== 'olu' && random.chance(10)) history.redo();
  else {
    const by = { personId: name, at: new Date(1_750_000_000_000 + step).toISOString() };
    actOn(
      page.doc,
      made,
      { what: random.pick(strategyActs), one: random.below(30), two: random.below(30) },
      by,
    );
  }
}

function setRole(hall: Hall, name: Name, role: 'viewer' | 'editor'): void {
  hall.members.roles.set(name, role);
  hall.bus.announce({ kind: 'access', personId: name, partnershipId });
}

/** The server stops, and another starts on the same store and port. Who is what is in the records, so it stays. */
async function restart(hall: Hall): Promise<Hall> {
  const { roles } = hall.members;
  const port = Number(new URL(hall.url).port);
  await hall.close();
  const next = await openHall({ documents: hall.documents, port });
  for (const [name, role] of roles) next.members.roles.set(name, role);
  return next;
}

/** Waits until everybody holds all that the server has, and it all that they have. */
async function settle(hall: Hall, writers: readonly Writer[]): Promise<void> {
  await until(async () => {
    const live = await hall.collab.read(strategyId, (doc) => vectorOf(doc));
    return writers.every(({ page }) => page.provider.synced && vectorOf(page.doc) === live);
  });
  // Deletions move no vector; they were sent before what is marked now.
  await pause(300);
}

function vectorOf(doc: Y.Doc): string {
  return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(doc))].sort());
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
