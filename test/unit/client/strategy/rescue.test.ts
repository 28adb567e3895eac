import { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { mendLists } from '../../../../client/strategy/live/mendLists.ts';
import { rescueWords } from '../../../../client/strategy/live/rescueWords.ts';
import { plainText } from '../../../../shared/strategy/plainText.ts';
import { proseSchema } from '../../../../shared/strategy/text.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Block = { type: string; content?: unknown[]; attrs?: Record<string, unknown> };
const words = (text: string) => ({ type: 'text', text });
const paragraph = (text: string): Block => ({ type: 'paragraph', content: text === '' ? [] : [words(text)] });
const heading = (text: string): Block => ({ type: 'heading', attrs: { level: 4 }, content: [words(text)] });
const list = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
});

/** A server that clears away what is deleted, and pages that are connected to it or not. */
class Hall {
  readonly server = new Y.Doc();
  readonly pages: Page[] = [];

  open(): Page {
    const page = new Page(this.server);
    this.pages.push(page);
    return page;
  }
}

class Page {
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

function textsIn(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child: unknown) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsIn(child) : [];
  });
}

/** Asha, Tom, and Una who only looks on. */
function three(...content: Block[]) {
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

test.each(['who wrote', 'who made it a heading'])(
  'words written offline into what another made a heading are in the heading, when %s returns last',
  (last) => {
    const { asha, tom, allSay } = three(paragraph('We walk every day.'));
    asha.disconnect();
    tom.disconnect();
    asha.type('every', ' single');
    tom.write(heading('We walk every day.'));
    vi.advanceTimersByTime(3600_000);
    for (const page of last === 'who wrote' ? [tom, asha] : [asha, tom]) page.connect();
    allSay('We walk every single day.');
    expect(tom.prose.toString()).toContain('<heading');
  },
);

test('words that were under way while the other made a list of them are in the list', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'), paragraph('We ride.'));
  // Tom's page has not heard of Asha's last letters when he presses the button.
  tom.disconnect();
  asha.type('We walk', ' together');
  tom.write(list('We walk.', 'We ride.'));
  tom.connect();
  allSay('We walk together.', 'We ride.');
});

test('a list that two change at once loses no item', () => {
  const { asha, tom, allSay } = three(list('one', 'two'));
  asha.disconnect();
  tom.disconnect();
  asha.write(list('one', 'two', 'three'));
  tom.write(paragraph('one'), paragraph('two'));
  tom.connect();
  asha.connect();
  allSay('one', 'two', 'three');
});

test('a sentence that was written offline into a paragraph that another deleted is kept beside where it stood', () => {
  const { asha, tom, allSay } = three(paragraph('First.'), paragraph('Second.'), paragraph('Third.'));
  asha.disconnect();
  asha.type('Second.', ' And a sentence of mine.');
  tom.write(paragraph('First.'), paragraph('Third.'));
  asha.connect();
  allSay('First.', 'And a sentence of mine.', 'Third.');
});

test('a few letters that were cut off by a deletion make no paragraph of their own', () => {
  const { asha, tom, allSay } = three(paragraph('First.'), paragraph('Second'));
  asha.disconnect();
  asha.type('Second', ' her');
  tom.write(paragraph('First.'));
  asha.connect();
  allSay('First.');
});

test('what others had seen and deleted stays deleted', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'), paragraph('Away with this.'));
  asha.type('Away with', ' all of');
  vi.advanceTimersByTime(60_000);
  tom.write(paragraph('We walk.'));
  allSay('We walk.');
});

test('what another deletes a moment after it was written, with all around it, stays deleted', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'), paragraph('Away'));
  asha.type('Away', ' with all of this');
  tom.write(paragraph('We walk.'));
  allSay('We walk.');
});

test('letters that a page meant to delete itself are not put back for it', () => {
  const { asha, tom, allSay } = three(paragraph('We walk.'));
  asha.disconnect();
  asha.type('We walk', ' and ride');
  asha.write(heading('We walk.'));
  tom.type('We', ' all');
  asha.connect();
  allSay('We all walk.');
});

test('what somebody deleted offline stays deleted when the page is opened again from this device', () => {
  const { asha, allSay } = three(paragraph('We walk.'), paragraph('Away with this.'));
  asha.disconnect();
  asha.type('Away with', ' all of');
  asha.write(paragraph('We walk.'));
  const kept = Y.encodeStateAsUpdate(asha.doc);
  const again = new Page(new Y.Doc());
  Y.applyUpdate(again.doc, kept, 'this device');
  expect(again.lines).toEqual(['We walk.']);
  asha.connect();
  allSay('We walk.');
});

test('a restructuring from an earlier visit makes room for words that others wrote meanwhile', () => {
  const { asha, tom, allSay } = three(paragraph('We walk every day.'));
  asha.disconnect();
  asha.write(heading('We walk every day.'));
  tom.type('every', ' single');
  vi.advanceTimersByTime(3600_000);
  asha.reopen();
  asha.connect();
  allSay('We walk every single day.');
});

test('in a title lost words join the line', () => {
  const hall = new Hall();
  const [asha, tom] = [hall.open(), hall.open()];
  const title = (page: Page) => page.doc.getXmlFragment('title');
  const put = (page: Page, text: string) => {
    title(page).delete(0, title(page).length);
    const line = new Y.XmlElement('paragraph');
    title(page).insert(0, [line]);
    line.insert(0, [new Y.XmlText(text)]);
  };
  put(asha, 'Warm');
  vi.advanceTimersByTime(60_000);
  asha.disconnect();
  const line = title(asha).get(0);
  if (line instanceof Y.XmlElement && line.get(0) instanceof Y.XmlText) {
    (line.get(0) as Y.XmlText).insert(4, ', dry and affordable');
  }
  put(tom, 'Homes');
  asha.connect();
  for (const page of hall.pages) expect(plainText(title(page))).toBe('Homes , dry and affordable');
});

test('a list item that lost its first paragraph gets one, and keeps what is nested in it', () => {
  const doc = new Y.Doc();
  const prose = doc.getXmlFragment('vision');
  const root = Node.fromJSON(proseSchema, {
    type: 'doc',
    content: [
      { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('top'), list('nested')] }] },
    ],
  });
  updateYFragment(doc, prose, root, { mapping: new Map(), isOMark: new Map() });
  const item = (prose.get(0) as Y.XmlElement).get(0) as Y.XmlElement;
  item.delete(0, 1);
  mendLists(prose);
  expect(prose.toString()).toBe(
    '<bulletlist><listitem><paragraph></paragraph><bulletlist><listitem><paragraph>nested</paragraph></listitem></bulletlist></listitem></bulletlist>',
  );
  const before = Y.encodeStateVector(doc);
  mendLists(prose);
  expect(Y.encodeStateVector(doc)).toEqual(before);
});
