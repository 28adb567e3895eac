import { isDeepStrictEqual } from 'node:util';
import type * as Y from 'yjs';
import { rootsOf } from '../../../shared/strategy/document.ts';
import { TestBrowser } from '../testBrowser.ts';
import { Answered } from './answered.ts';
import { freshLook } from './freshLook.ts';
import { type Gate, openGate } from './gate.ts';
import type { MortalServer } from './mortalServer.ts';
import { missing, Owed } from './owed.ts';
import { peopleCommands } from './peopleCommands.ts';
import { found, type Place, settle } from './place.ts';
import { ratingCommands } from './ratingCommands.ts';
import { SavedPage } from './savedPage.ts';
import { Signer } from './signer.ts';
import { strategyCommands } from './strategyCommands.ts';
import { Typist } from './typist.ts';

const patienceMs = 60_000;

/** How often those who should agree are compared before they are said to be apart. */
const looksAtMost = 20;

/** In each document two people type over bare sockets and one in a page; beside them, two give commands. */
export class Load implements AsyncDisposable {
  readonly answered = new Answered();
  readonly owed = new Map<string, Owed>();
  readonly typists: Typist[] = [];
  readonly pages: SavedPage[] = [];
  readonly signers: Signer[] = [];
  readonly place: Place;
  readonly #gate: Gate;
  readonly #owner: string;

  private constructor(gate: Gate, place: Place, owner: TestBrowser, random: () => number) {
    this.#gate = gate;
    this.place = place;
    this.#owner = owner.cookie;
    const { host } = gate;
    const [first = '', second = '', third = ''] = place.cookies;
    for (const strategyId of place.strategies) {
      const owed = new Owed();
      this.owed.set(strategyId, owed);
      for (const cookie of [second, third]) {
        this.typists.push(new Typist({ host, strategyId, cookie, owed, random }));
      }
      this.pages.push(
        new SavedPage({ host, strategyId, personId: place.ownerId, cookie: first, owed, random }),
      );
    }
    const signing = this.#browser(`http://${host}`);
    for (const next of [
      strategyCommands(signing, place, random),
      peopleCommands(signing, place, random),
      ratingCommands(signing, place, random),
    ]) {
      this.signers.push(new Signer(this.answered, () => gate.isOpen, next));
    }
  }

  /** On a server that has just been started for the first time. */
  static async begin(server: MortalServer, random: () => number): Promise<Load> {
    const owner = new TestBrowser(server.url);
    const place = await settle(owner, await server.ownerLink());
    const load = new Load(await openGate(), place, owner, random);
    for (const [name, value] of await found(owner, place)) load.answered.isTold(name, value);
    return load;
  }

  /** Resolves once everybody is at work, however busy the machine is. */
  async letIn(server: MortalServer): Promise<void> {
    const before = this.signers.map(({ done }) => done);
    this.#gate.open(server.port);
    const atWork = () =>
      [...this.typists, ...this.pages].every(({ isSynced }) => isSynced) &&
      this.signers.every(({ done }, index) => done > (before[index] ?? 0));
    await until(atWork, 'nobody could get to work');
  }

  keepOut(): void {
    this.#gate.shut();
  }

  /** Somebody fresh opens every document, as one who was never there before. */
  look(server: MortalServer) {
    return Promise.all(
      this.place.strategies.map((strategyId) => freshLook(new URL(server.url).host, strategyId, this.#owner)),
    );
  }

  /** What the server owes and does not have, in words. To be asked while everybody else is kept out. */
  async lost(server: MortalServer): Promise<string[]> {
    const docs = await this.look(server);
    const lost = docs.flatMap((doc, index) => {
      const strategyId = this.place.strategies[index] ?? '';
      if ('closed' in doc) return [`document ${strategyId} was closed with ${doc.closed}`];
      const lacks = missing(this.owed.get(strategyId)?.state() ?? new Uint8Array(), doc);
      return lacks === undefined ? [] : [`document ${strategyId} lacks ${lacks}`];
    });
    return [...lost, ...this.answered.lost(await found(this.#browser(server.url), this.place))];
  }

  /** Nobody types any more: once all is saved, whose document differs from a newcomer's? */
  async settle(server: MortalServer): Promise<string[]> {
    await Promise.all(this.signers.map((signer) => signer.stop()));
    const writers = [...this.typists, ...this.pages];
    for (const writer of writers) writer.rest();
    await until(() => writers.every(({ isSaved }) => isSaved), 'not all of it was saved');
    // What each wrote last may still be on its way to the others.
    for (let looks = 1; ; looks += 1) {
      const apart = await this.#apart(server, writers);
      if (apart.length === 0 || looks === looksAtMost) return apart;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  async #apart(server: MortalServer, writers: readonly (Typist | SavedPage)[]): Promise<string[]> {
    const fresh = await this.look(server);
    return writers.flatMap((writer) => {
      const newcomer = fresh[this.place.strategies.indexOf(writer.strategyId)];
      const same =
        newcomer && !('closed' in newcomer) && isDeepStrictEqual(saying(writer.doc), saying(newcomer));
      return same ? [] : [`${writer.constructor.name} of ${writer.strategyId}`];
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const typist of this.typists) typist.stop();
    await Promise.all([...this.pages, ...this.signers].map((each) => each.stop()));
    await this.#gate[Symbol.asyncDispose]();
  }

  #browser(url: string): TestBrowser {
    const browser = new TestBrowser(url);
    for (const pair of this.#owner.split('; ')) {
      const at = pair.indexOf('=');
      browser.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return browser;
  }
}

/** All that a person could see of it, formatting included. */
function saying(doc: Y.Doc): unknown {
  const { title, vision, outcomes, objectives } = rootsOf(doc);
  return [title.toString(), vision.toString(), outcomes.toJSON(), objectives.toJSON()];
}

async function until(isSo: () => boolean, otherwise: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`In ${patienceMs} ms ${otherwise}.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
