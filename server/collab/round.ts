import * as Y from 'yjs';
import { presenceMessage, updateMessage } from './frames.ts';
import type { Change } from './items.ts';
import type { Member } from './member.ts';
import { type Message, type Packet, packetOf } from './packet.ts';
import type { PresenceNews, Seen } from './presence.ts';

/**
 * What the members of a room hear at one moment: the changes of a turn and the news of who is where, without what each
 * brought itself. Put together once for all who hear the same.
 */
export class Round {
  readonly #updates: readonly { update: Uint8Array; from: Member | undefined }[];
  readonly #senders: ReadonlySet<Member | undefined>;
  readonly #news: PresenceNews;
  readonly #owners: ReadonlySet<Member | undefined>;
  readonly #newOwners: ReadonlySet<Member | undefined>;
  /** What all hear who brought nothing of it and are no newcomers. */
  #plain: Packet | undefined;
  #merged: Message | undefined;
  #everybody: Message[] | undefined;

  constructor(changes: readonly Change[], news: PresenceNews) {
    this.#updates = changes.flatMap(({ update, from }) => (update ? [{ update, from }] : []));
    this.#senders = new Set(this.#updates.map(({ from }) => from));
    this.#news = news;
    this.#owners = new Set(news.changed.map(({ owner }) => owner));
    this.#newOwners = new Set(news.everybody.map(({ owner }) => owner));
  }

  get isEmpty(): boolean {
    return this.#updates.length + this.#news.changed.length + this.#news.newcomers.size === 0;
  }

  /** All that is for this member; undefined where nothing is. */
  all(member: Member): Packet | undefined {
    const isNew = this.#news.newcomers.has(member);
    if (isNew || this.#senders.has(member) || this.#owners.has(member)) {
      return packet([...this.#updatesFor(member), ...this.#presenceFor(member, isNew)]);
    }
    this.#plain ??= packet([...this.#updatesFor(member), ...this.#presenceFor(member, false)]);
    return this.#plain;
  }

  /** The same without presence. */
  updates(member: Member): Packet | undefined {
    return packet(this.#updatesFor(member));
  }

  #updatesFor(member: Member): Message[] {
    const [first, ...more] = this.#updates;
    if (!first) return [];
    if (this.#senders.has(member)) {
      // The others' one by one: to merge them anew for each sender would take longer than to send them.
      const others = this.#updates.filter(({ from }) => from !== member);
      return others.map(({ update }) => updateMessage(update));
    }
    this.#merged ??= updateMessage(
      more.length > 0 ? Y.mergeUpdates(this.#updates.map(({ update }) => update)) : first.update,
    );
    return [this.#merged];
  }

  #presenceFor(member: Member, isNew: boolean): Message[] {
    const { changed, everybody } = this.#news;
    if (!isNew) return presence(changed, member);
    // A newcomer may be in here already, with an id that it took over.
    if (this.#newOwners.has(member)) return presence(everybody, member);
    this.#everybody ??= presence(everybody, member);
    return this.#everybody;
  }
}

function packet(messages: readonly Message[]): Packet | undefined {
  return messages.length > 0 ? packetOf(messages) : undefined;
}

/** Without one's own state: it would come back older than what one has become meanwhile. */
function presence(seen: readonly Seen[], member: Member): Message[] {
  const others = seen.filter(({ owner }) => owner !== member);
  return others.length > 0 ? [presenceMessage(others.map(({ entry }) => entry))] : [];
}
