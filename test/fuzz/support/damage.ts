import * as Y from 'yjs';
import type { Random } from './random.ts';

/** What an honest page would send, with everything in it that an update can hold. */
export function honestUpdates(): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('notes');
  text.insert(0, 'some words to format');
  text.format(2, 6, { bold: true });
  text.delete(3, 5);
  doc.getMap('facts').set('deep', new Y.Map([['list', Y.Array.from([1, 'two', null])]]));
  const prose = new Y.XmlElement('paragraph');
  prose.insert(0, [new Y.XmlText('prose')]);
  prose.setAttribute('level', '4');
  doc.getXmlFragment('prose').insert(0, [prose]);
  doc.getMap('facts').delete('deep');
  doc.getArray('bytes').push([new Uint8Array([1, 2, 3])]);
  doc.getXmlFragment('prose').delete(0, 1);
  return updates;
}

/** Cuts, flips, doubles and overwrites a few bytes. */
export function damage(random: Random, original: Uint8Array): Uint8Array {
  let bytes = Uint8Array.from(original);
  for (let left = 1 + random.below(4); left > 0; left--) {
    const at = random.below(Math.max(1, bytes.length));
    const how = random.below(4);
    if (how === 0) bytes = bytes.slice(0, at);
    else if (how === 1) bytes = Uint8Array.from([...bytes.slice(0, at), ...bytes.slice(at >> 1)]);
    else if (how === 2) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    else bytes[at] = random.below(256);
  }
  return bytes;
}
