import { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import { expect, vi } from 'vitest';
import * as Y from 'yjs';
import { rescueWords } from '../../../../client/strategy/live/rescueWords.ts';
import { plainText } from '../../../../shared/strategy/plainText.ts';
import { proseSchema } from '../../../../shared/strategy/text.ts';

export type Block = { type: string; content?: unknown[]; attrs?: Record<string, unknown> };
const words = (text: string) => ({ type: 'text', text });
export const paragraph = (text: string): Block => ({
  type: 'paragraph',
  content: text === '' ? [] : [words(text)],
});
export const heading = (text: string): Block => ({
  type: 'heading',
  attrs: { level: 4 },
  content: [words(text)],
});
export const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

/** A server that clears away what is deleted, and pages that are connected to it or not. */
export class Hall {
  readonly server = new Y.Doc();
  readonly pages: Page[] = [];

  open(): Page {
    const page = new Page(this.server);
    this.pages.push(page);
    return page;
  }
}

export class Page {
  doc = new Y.Doc();
  readonly #server: Y.Doc;
  #clocks = new Map<number, number>();
  #online = false;

  constructor(server: Y.Doc) {
    this.#server = server;
    server.on('update', (update: Uint8Array, origin: unknown) => {
      if (!this.#online || origin === this) return;
      Y.applyUpdate(this.doc, update, 'server');
      for (const [client, clock] of Y.parseUpdateMeta(update).to) this.#clocks.set(client, clock);
    });
    this.#watch();
    this.connect();
  }

  /** Closed and opened again, with what the device kept and nothing else. */
  reopen(): void {
    const kept = Y.encodeStateAsUpdate(this.doc);
    this.doc = new Y.Doc();
    this.#watch();
    Y.applyUpdate(this.doc, kept, 'this device');
  }

  get prose(): Y.XmlFragment {
    return this.doc.getXmlFragment('vision');
  }

  #watch(): void {
    // The page knows what its prose is before anything comes in.
    this.doc.getXmlFragment('vision');
    const reachable = () => this.#online;
    rescueWords(this.doc, {
      origin: 'server',
      clocks: () => this.#clocks,
      reachable,
      behind: () => !reachable(),
    });
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.#online && origin !== 'server') this.#send(update);
    });
  }

  disconnect(): void {
    this.#online = false;
  }

  /** Closed once its last change was sent, without having heard of anything. */
  sendAndLeave(): void {
    this.#online = false;
    this.#send(Y.encodeStateAsUpdate(this.doc));
  }

  /** As the protocol does: hear what the server has, take what is missing, send what it lacks. */
  connect(): void {
    this.#clocks = Y.decodeStateVector(Y.encodeStateVector(this.#server));
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.#server, Y.encodeStateVector(this.doc)), 'server');
    this.#online = true;
    this.#send(Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#server)));
  }

  /** Makes the prose this, as an editor's binding writes it. */
  write(...content: Block[]): void {
    const root = Node.fromJSON(proseSchema, { type: 'doc', content });
    updateYFragment(this.doc, this.prose, root, { mapping: new Map(), isOMark: new Map() });
  }

  type(after: string, added: string): void {
    for (const text of textsIn(this.prose)) {
      const at = text.toString().indexOf(after);
      if (at >= 0) {
        text.insert(at + after.length, added);
        return;
      }
    }
    throw new Error(`Nothing says “${after}”`);
  }

  get lines(): string[] {
    return plainText(this.prose).split('\n');
  }

  #send(update: Uint8Array): void {
    Y.applyUpdate(this.#server, update, this);
    this.#clocks = Y.decodeStateVector(Y.encodeStateVector(this.doc));
  }
}

export function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child: unknown) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
}

/** Asha, Tom, and Una who only looks on. */
export function three(...content: Block[]) {
  const hall = new Hall();
  const [asha, tom, una] = [hall.open(), hall.open(), hall.open()];
  asha.write(...content);
  vi.advanceTimersByTime(60_000);
  const allSay = (...lines: string[]) => {
    vi.advanceTimersByTime(60_000);
    for (const page of hall.pages) expect(page.lines).toEqual(lines);
  };
  return { asha, tom, una, allSay };
}
