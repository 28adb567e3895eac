import type * as Y from 'yjs';
import type { Clock } from './clock.ts';
import { answerFrame, step1Frame, step2Frame } from './frames.ts';
import { type Packet, packetOf } from './packet.ts';

/** After an outage everybody is back within seconds; after that the memory is worth more. */
const keptMs = 5_000;

/** Newcomers know nothing, and those who come back mostly the same; of other questions so many answers are kept. */
const most = 16;

/** The state vector of an empty document. */
const knowsNothing = new Uint8Array([0]);

/**
 * What those who join are answered and asked, kept until the document changes: three hundred who join together ask the
 * same, and each answer costs as much as the whole document.
 */
export class Answers {
  readonly #clock: Clock;
  readonly #kept = new Map<string, Packet>();
  #doc: Y.Doc | undefined;
  #callOff: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Keeps what its snapshot answers to those who know nothing, and wrote it long ago. */
  keepWhole(doc: Y.Doc, state: Uint8Array): void {
    this.#once(doc, nameOf(knowsNothing), () => answerFrame(state));
  }

  /** All that a holder of this state vector lacks. @throws Error where it is none */
  answer(doc: Y.Doc, stateVector: Uint8Array): Packet {
    return this.#once(doc, nameOf(stateVector), () => step2Frame(doc, stateVector));
  }

  /** The question for what the server lacks. */
  question(doc: Y.Doc): Packet {
    return this.#once(doc, 'question', () => step1Frame(doc));
  }

  #once(doc: Y.Doc, name: string, make: () => Uint8Array): Packet {
    if (doc !== this.#doc) this.#begin(doc);
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const packet = packetOf([{ numbers: [], bodies: [make()] }]);
    if (this.#kept.size < most) this.#kept.set(name, packet);
    return packet;
  }

  #begin(doc: Y.Doc): void {
    this.forget();
    this.#doc = doc;
    const forget = () => this.forget();
    const callOff = this.#clock.after(keptMs, forget);
    doc.on('update', forget);
    this.#callOff = () => {
      callOff();
      // Else a document that stays the same for days would gather one for each who came.
      doc.off('update', forget);
    };
  }

  forget(): void {
    this.#callOff?.();
    this.#kept.clear();
    this.#doc = undefined;
  }
}

function nameOf(stateVector: Uint8Array): string {
  return Buffer.from(stateVector).toString('latin1');
}
