import { may, type Role } from '../../shared/access.ts';

/**
 * What the header says.
 * - `saved`: all that this page holds is on the server's disk.
 * - `saving`: not yet known to be.
 * - `offline`: there is no connection; changes are kept on this device.
 * - `blocked`: Moothall answers, but something on the way lets no WebSocket through: there is reading, and no writing.
 * - `not-saved`: the server can't save, has not confirmed for long, or refused this page for good.
 * - `can-comment`: the person's role allows comments, and no changes.
 * - `read-only`: it allows neither.
 */
export type SaveState =
  | 'saved'
  | 'saving'
  | 'offline'
  | 'blocked'
  | 'not-saved'
  | 'can-comment'
  | 'read-only';

/** All that the save state follows from. Nothing but a returned mark raises what is confirmed. */
export interface SaveModel {
  /** `opening` lasts until the first attempt to connect has succeeded or failed. */
  link: 'opening' | 'open' | 'broken' | 'blocked';
  /**
   * Whether the server was given all that it lacked on this connection. A mark sent before that would confirm only what
   * was sent, not what was lost with the connection before.
   */
  greeted: boolean;
  /** Changes of the document that did not come from the server, those of the offline copy included. */
  changes: number;
  /** Those of them that the person made on this page. */
  edits: number;
  /** How many of each are on the server's disk; `changes` is -1 until the first mark has come back. */
  confirmed: { changes: number; edits: number };
  /** The mark that is under way, with what it stands for. */
  sent: { mark: number; changes: number; edits: number } | undefined;
  /** It has been under way for so long that something must be wrong. */
  late: boolean;
  nextMark: number;
  /** The offline copy held words that an earlier visit could not send. */
  leftOver: boolean;
  /** Why the server can't save, in its words. */
  failing: string | null;
  role: Role | undefined;
  ended: boolean;
}

export type SaveEvent =
  | { type: 'connected' }
  | { type: 'disconnected' }
  | { type: 'blocked' }
  /** The server has just been sent all that it lacked. */
  | { type: 'greeted' }
  | { type: 'changed'; byPerson: boolean }
  /** Called when `markDue` gave this mark and it was sent. */
  | { type: 'mark-sent'; mark: number }
  | { type: 'mark-returned'; mark: number }
  | { type: 'mark-late' }
  | { type: 'left-over' }
  | { type: 'role'; role: Role }
  | { type: 'store'; failing: string | null }
  | { type: 'ended' };

export const openingModel: SaveModel = {
  link: 'opening',
  greeted: false,
  changes: 0,
  edits: 0,
  confirmed: { changes: -1, edits: 0 },
  sent: undefined,
  late: false,
  nextMark: 1,
  leftOver: false,
  failing: null,
  role: undefined,
  ended: false,
};

export function reduceSave(model: SaveModel, event: SaveEvent): SaveModel {
  switch (event.type) {
    case 'connected':
      return { ...model, link: 'open', greeted: false, sent: undefined, late: false, failing: null };
    case 'disconnected':
    case 'blocked':
      return {
        ...model,
        link: event.type === 'blocked' ? 'blocked' : 'broken',
        greeted: false,
        sent: undefined,
        late: false,
        failing: null,
      };
    case 'greeted':
      // A mark from before may stand behind something refused that was only now sent in a way that counts.
      return { ...model, greeted: true, sent: undefined, late: false };
    case 'changed':
      return { ...model, changes: model.changes + 1, edits: model.edits + (event.byPerson ? 1 : 0) };
    case 'mark-sent':
      return {
        ...model,
        nextMark: event.mark + 1,
        sent: { mark: event.mark, changes: model.changes, edits: model.edits },
        late: false,
      };
    case 'mark-returned': {
      const { sent } = model;
      if (!sent || event.mark < sent.mark) return model;
      const confirmed = { changes: sent.changes, edits: sent.edits };
      return { ...model, confirmed, sent: undefined, late: false, leftOver: false };
    }
    case 'mark-late':
      return model.sent ? { ...model, late: true } : model;
    case 'left-over':
      return { ...model, leftOver: true };
    case 'role':
      return { ...model, role: event.role };
    case 'store':
      return { ...model, failing: event.failing };
    case 'ended':
      return { ...model, link: 'broken', greeted: false, sent: undefined, late: false, ended: true };
  }
}

/** The mark to send now, if one is due. One is under way at a time; what changes meanwhile is for the next. */
export function markDue(model: SaveModel): number | undefined {
  const wanted = model.confirmed.changes < model.changes;
  return wanted && model.link === 'open' && model.greeted && !model.sent ? model.nextMark : undefined;
}

/** Whether the person has made changes here that the server is not known to have. */
export function hasUnsent(model: SaveModel): boolean {
  return model.leftOver || model.confirmed.edits < model.edits;
}

export function saveStateOf(model: SaveModel): SaveState {
  if (model.ended) return hasUnsent(model) ? 'not-saved' : 'read-only';
  if (model.link === 'broken') return 'offline';
  if (model.link === 'blocked') return 'blocked';
  if (model.role !== undefined && !may(model.role, 'write-strategy')) {
    return may(model.role, 'comment') ? 'can-comment' : 'read-only';
  }
  if (model.link === 'open' && model.confirmed.changes >= model.changes) return 'saved';
  return model.late || model.failing !== null ? 'not-saved' : 'saving';
}
