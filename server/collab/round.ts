import * as Y from 'yjs';
import { presenceFrame, updateFrame } from './frames.ts';
import type { Change } from './items.ts';
import type { Member } from './member.ts';
import { type Packet, packetOf } from './packet.ts';
import type { PresenceNews } from './presence.ts';

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
  readonly #made = new Map<string, Packet>();

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
    const isPlain = !isNew && !this.#senders.has(member) && !this.#owners.has(member);
    const packet = isPlain
      ? this.#once('all', () => join([this.#merged(), this.#presence('changed')]))
      : join([this.#updatesFor(member), this.#presenceFor(member, isNew)]);
    return packet.length > 0 ? packet : undefined;
  }

  /** The same without presence. */
  updates(member: Member): Packet | undefined {
    const packet = this.#updatesFor(member);
    return packet.length > 0 ? packet : undefined;
  }

  #updatesFor(member: Member): Packet {
    if (!this.#senders.has(member)) return this.#merged();
    // The others' one by one: to merge them anew for each sender would take longer than to send them.
    return join(this.#updates.map(({ from }, index) => (from === member ? nothing : this.#single(index))));
  }

  #single(index: number): Packet {
    return this.#once(`update ${index}`, () =>
      packetOf([updateFrame(this.#updates[index]?.update ?? nothing)]),
    );
  }

  #merged(): Packet {
    if (this.#updates.length < 2) return this.#updates.length === 1 ? this.#single(0) : nothing;
    return this.#once('merged', () =>
      packetOf([updateFrame(Y.mergeUpdates(this.#updates.map(({ update }) => update)))]),
    );
  }

  #presenceFor(member: Member, isNew: boolean): Packet {
    const owners = isNew ? this.#newOwners : this.#owners;
    const which = isNew ? 'everybody' : 'changed';
    return owners.has(member) ? presencePacket(this.#news[which], member) : this.#presence(which);
  }

  #presence(which: 'everybody' | 'changed'): Packet {
    return this.#once(which, () => presencePacket(this.#news[which]));
  }

  #once(name: string, make: () => Packet): Packet {
    const made = this.#made.get(name) ?? make();
    this.#made.set(name, made);
    return made;
  }
}

const nothing: Packet = new Uint8Array();

function join(packets: readonly Packet[]): Packet {
  const [first, ...more] = packets.filter((packet) => packet.length > 0);
  if (!first) return nothing;
  return more.length > 0 ? Buffer.concat([first, ...more]) : first;
}

/** Without one's own state: it would come back older than what one has become meanwhile. */
function presencePacket(seen: PresenceNews['changed'], without?: Member): Packet {
  const others = without ? seen.filter(({ owner }) => owner !== without) : seen;
  return others.length > 0 ? packetOf([presenceFrame(others.map(({ entry }) => entry))]) : nothing;
}
