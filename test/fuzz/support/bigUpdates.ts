import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

/** So many keystrokes, each an update of its own. */
export function manyEdits(many: number, client = 66): Uint8Array[] {
  const doc = new Y.Doc();
  doc.clientID = client;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const text = doc.getText('notes');
  for (let letter = 0; letter < many; letter++) text.insert(letter, 'x');
  return updates;
}

/** Letters that one client put one before the other, all before the first letter of `of`; those from `first` on. */
export function prepends(client: number, of: number, many: number, first = 0): Uint8Array {
  const write = (encoder: encoding.Encoder, clock: number) => {
    encoding.writeUint8(encoder, 0x44);
    writeId(encoder, clock === 0 ? of : client, clock === 0 ? 0 : clock - 1);
    encoding.writeVarString(encoder, 'x');
  };
  return structs(client, many, write, first);
}

/** Quotations in quotations. */
export function deepPile(depth: number): Uint8Array {
  const client = 9;
  return structs(client, depth, (encoder, clock) => {
    encoding.writeUint8(encoder, 7);
    encoding.writeVarUint(encoder, clock === 0 ? 1 : 0);
    if (clock === 0) encoding.writeVarString(encoder, 'pile');
    else writeId(encoder, client, clock - 1);
    encoding.writeVarUint(encoder, 3);
    encoding.writeVarString(encoder, 'blockquote');
  });
}

/** A letter and a format of its own in turn, so that each letter is formatted with all before it. */
export function formats(many: number): Uint8Array {
  const client = 9;
  return structs(client, many, (encoder, clock) => {
    const isLetter = clock % 2 === 1;
    encoding.writeUint8(encoder, (isLetter ? 4 : 6) | (clock === 0 ? 0 : 0x80));
    if (clock === 0) {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarString(encoder, 'notes');
    } else writeId(encoder, client, clock - 1);
    encoding.writeVarString(encoder, isLetter ? 'x' : `format ${clock}`);
    if (!isLetter) encoding.writeVarString(encoder, 'true');
  });
}

function structs(
  client: number,
  many: number,
  write: (encoder: encoding.Encoder, clock: number) => void,
  first = 0,
): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, many, client, first]) encoding.writeVarUint(encoder, number);
    for (let clock = first; clock < first + many; clock++) write(encoder, clock);
    encoding.writeVarUint(encoder, 0);
  });
}

function writeId(encoder: encoding.Encoder, client: number, clock: number): void {
  encoding.writeVarUint(encoder, client);
  encoding.writeVarUint(encoder, clock);
}
