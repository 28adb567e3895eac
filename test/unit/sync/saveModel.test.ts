import { describe, expect, test } from 'vitest';
import {
  hasUnsent,
  markDue,
  openingModel,
  reduceSave,
  type SaveEvent,
  type SaveModel,
  saveStateOf,
} from '../../../client/sync/saveModel.ts';
import fc from '../../support/fastCheck.ts';

function modelAfter(...events: SaveEvent[]): SaveModel {
  return events.reduce(reduceSave, openingModel);
}

const open: SaveEvent[] = [{ type: 'connected' }, { type: 'greeted' }];
const saved: SaveEvent[] = [...open, { type: 'mark-sent', mark: 1 }, { type: 'mark-returned', mark: 1 }];
const edit: SaveEvent = { type: 'changed', byPerson: true };

describe('the save state', () => {
  test('is not Saved before the first mark has come back, although nothing was typed', () => {
    expect(saveStateOf(modelAfter())).toBe('saving');
    expect(saveStateOf(modelAfter(...open))).toBe('saving');
    expect(saveStateOf(modelAfter(...saved))).toBe('saved');
  });

  test('counts what came out of the offline copy as unsaved, and not as something the person did now', () => {
    const model = modelAfter(...saved, { type: 'changed', byPerson: false });
    expect(saveStateOf(model)).toBe('saving');
    expect(hasUnsent(model)).toBe(false);
  });

  test('is not raised by a mark that stood for less than there is now', () => {
    const model = modelAfter(...open, { type: 'mark-sent', mark: 1 }, edit, {
      type: 'mark-returned',
      mark: 1,
    });
    expect(saveStateOf(model)).toBe('saving');
    expect(markDue(model)).toBe(2);
  });

  test('is not raised by a mark of an earlier connection', () => {
    const model = modelAfter(
      ...open,
      edit,
      { type: 'mark-sent', mark: 1 },
      { type: 'disconnected' },
      ...open,
      {
        type: 'mark-returned',
        mark: 1,
      },
    );
    expect(saveStateOf(model)).toBe('saving');
  });

  test('is Offline without a connection, whatever was saved', () => {
    expect(saveStateOf(modelAfter({ type: 'disconnected' }))).toBe('offline');
    expect(saveStateOf(modelAfter(...saved, { type: 'disconnected' }))).toBe('offline');
  });

  test('is Not saved when the server can’t save or does not confirm, and only while something is unsaved', () => {
    const failing: SaveEvent = { type: 'store', failing: 'The disk is full.' };
    expect(saveStateOf(modelAfter(...saved, failing))).toBe('saved');
    expect(saveStateOf(modelAfter(...saved, failing, edit))).toBe('not-saved');
    expect(
      saveStateOf(modelAfter(...saved, edit, { type: 'mark-sent', mark: 2 }, { type: 'mark-late' })),
    ).toBe('not-saved');
  });

  test('is Read only for a viewer, and tells of words that a downgrade kept back', () => {
    const model = modelAfter(...saved, edit, { type: 'role', role: 'viewer' });
    expect(saveStateOf(model)).toBe('read-only');
    expect(hasUnsent(model)).toBe(true);
  });

  test('tells a commenter what they may do, and nobody who may not reach the server so', () => {
    const commenter: SaveEvent = { type: 'role', role: 'commenter' };
    expect(saveStateOf(modelAfter(...saved, commenter))).toBe('can-comment');
    expect(saveStateOf(modelAfter(...saved, commenter, { type: 'disconnected' }))).toBe('offline');
    expect(saveStateOf(modelAfter(...saved, commenter, { type: 'ended' }))).toBe('read-only');
  });

  test('after the end is never Saved', () => {
    expect(saveStateOf(modelAfter(...saved, { type: 'ended' }))).toBe('read-only');
    expect(saveStateOf(modelAfter(...saved, edit, { type: 'ended' }))).toBe('not-saved');
  });

  test('remembers an earlier visit’s unsent words until a mark has come back', () => {
    const model = modelAfter({ type: 'left-over' }, { type: 'disconnected' });
    expect(hasUnsent(model)).toBe(true);
    expect(hasUnsent([...saved].reduce(reduceSave, model))).toBe(false);
  });
});

describe('a mark is due', () => {
  test('once the server was given all it lacked, and one at a time', () => {
    expect(markDue(modelAfter({ type: 'connected' }))).toBeUndefined();
    expect(markDue(modelAfter(...open))).toBe(1);
    expect(markDue(modelAfter(...open, { type: 'mark-sent', mark: 1 }, edit))).toBeUndefined();
  });

  test('again when the server asks anew, as it does when a role comes back', () => {
    const model = modelAfter(...open, edit, { type: 'mark-sent', mark: 1 }, { type: 'greeted' });
    expect(markDue(model)).toBe(2);
  });

  test('for nobody whose words are all confirmed', () => {
    expect(markDue(modelAfter(...saved))).toBeUndefined();
  });
});

/** A server that returns marks in order, on the connection they came by, once what came before is on its disk. */
interface Server {
  received: number;
  /** Changes that each mark on this connection stands behind. */
  marks: { mark: number; behind: number }[];
  onDisk: number;
}

test('whatever happens in whatever order, Saved is said only of what is on the server’s disk', () => {
  const anyStep = fc.constantFrom('edit', 'load', 'break', 'connect', 'greet', 'disk', 'role', 'fail', 'end');
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 60 }), (steps) => {
      let model = openingModel;
      let changes = 0;
      const server: Server = { received: 0, marks: [], onDisk: 0 };
      const apply = (event: SaveEvent) => {
        model = reduceSave(model, event);
        const mark = markDue(model);
        if (mark === undefined) return;
        model = reduceSave(model, { type: 'mark-sent', mark });
        server.marks.push({ mark, behind: server.received });
      };
      for (const step of steps) {
        if (step === 'edit' || step === 'load') {
          changes += 1;
          // Sent at once where there is a connection that has been greeted; otherwise with the greeting.
          if (model.link === 'open' && model.greeted) server.received = changes;
          apply({ type: 'changed', byPerson: step === 'edit' });
        } else if (step === 'break') {
          server.marks = [];
          apply({ type: 'disconnected' });
        } else if (step === 'connect') {
          server.marks = [];
          if (!model.ended) apply({ type: 'connected' });
        } else if (step === 'greet' && model.link === 'open') {
          server.received = changes;
          apply({ type: 'greeted' });
        } else if (step === 'disk') {
          server.onDisk = server.received;
          for (const { mark } of server.marks.splice(0)) apply({ type: 'mark-returned', mark });
        } else if (step === 'role') apply({ type: 'role', role: changes % 2 ? 'viewer' : 'editor' });
        else if (step === 'fail') apply({ type: 'store', failing: changes % 2 ? 'full' : null });
        else if (step === 'end') apply({ type: 'ended' });
        if (saveStateOf(model) === 'saved') expect(server.onDisk).toBe(changes);
        if (!hasUnsent(model)) expect(model.confirmed.edits).toBe(model.edits);
      }
    }),
    { numRuns: 1000 },
  );
});
