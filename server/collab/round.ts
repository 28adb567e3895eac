import * as Y from 'yjs';
import { type PresenceEntry, presenceFrame, updateFrame } from './frames.ts';
import type { Change } from './items.ts';
import type { Member } from './member.ts';
import { type Packet, packetOf } from './packet.ts';
import type { PresenceNews, Seen } from './presence.ts';

interface Own {
  update: Uint8Array;
  from: Member | undefined;
}

/**
 * What the members of a room hear at one moment: the changes of a turn and the news of who is where, without what each
 * brought itself. Put together once for all who hear the same.
 */
export class Round {
  readonly #updates: readonly Own[];
  readonly #senders: ReadonlySet<Member | undefined>;
  readonly #news: PresenceNews;
  readonly #owners: ReadonlySet<Member | undefined>;
  readonly #shared = new Map<string, Packet | undefined>();

  constructor(changes: readonly Change[], news: PresenceNews) {
    this.#updates = changes.flatMap(({ update, from }) => (update ? [{ update, from }] : []));
    this.#senders = new Set(this.#updates.map(({ from }) => from));
    this.#news = news;
    this.#owners = new Set(news.changed.map(({ owner }) => owner));
  }

  get isEmpty(): boolean {
    return this.#updates.length + this.#news.changed.length + this.#news.newcomers.size === 0;
  }

  /** All that is for this member; undefined where nothing is. */
  all(member: Member): Packet | undefined {
    const isNew = this.#news.newcomers.has(member);
    const make = () => packet([...this.#updatesFor(member), ...this.#presenceFor(member)]);
    if (this.#senders.has(member) || this.#owners.has(member)) return make();
    // A newcomer may be in here already, with an id that it took over.
    if (isNew)
      return this.#news.everybody.some(({ owner }) => owner === member) ? make() : this.#once('new', make);
    return this.#once('all', make);
  }

  /** The same without presence. */
  updates(member: Member): Packet | undefined {
    const make = () => packet(this.#updatesFor(member));
    return this.#senders.has(member) ? make() : this.#once('updates', make);
  }

  #once(name: string, make: () => Packet | undefined): Packet | undefined {
    if (!this.#shared.has(name)) this.#shared.set(name, make());
    return this.#shared.get(name);
  }

  #updatesFor(member: Member): Uint8Array[] {
    const updates = this.#updates.flatMap(({ update, from }) => (from === member ? [] : [update]));
    const [only] = updates;
    if (!only) return [];
    return [updateFrame(updates.length === 1 ? only : Y.mergeUpdates(updates))];
  }

  #presenceFor(member: Member): Uint8Array[] {
    const { newcomers, everybody, changed } = this.#news;
    const entries = others(newcomers.has(member) ? everybody : changed, member);
    return entries.length > 0 ? [presenceFrame(entries)] : [];
  }
}

function packet(messages: readonly Uint8Array[]): Packet | undefined {
  return messages.length > 0 ? packetOf(messages) : undefined;
}

/** One's own state would come back older than what one has become meanwhile. */
function others(entries: readonly Seen[], member: Member): readonly PresenceEntry[] {
  return entries.filter(({ owner }) => owner !== member);
}
