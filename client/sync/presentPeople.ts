import type { Awareness } from 'y-protocols/awareness';
import { type PresenceUser, readPresenceUser } from '../../shared/collab/presence.ts';
import { createStore, type Store } from './store.ts';

/** Everybody else in the strategy, each once, however many pages they have open; by name. */
export function watchPeople(awareness: Awareness, personId: string): Store<readonly PresenceUser[]> {
  const store = createStore<readonly PresenceUser[]>([], samePeople);
  const update = () => store.set(peopleIn(awareness.getStates().values(), personId));
  awareness.on('change', update);
  update();
  return store;
}

export function peopleIn(states: Iterable<unknown>, personId: string): PresenceUser[] {
  const people = new Map<string, PresenceUser>();
  for (const state of states) {
    const user = readPresenceUser(state);
    if (user && user.id !== personId) people.set(user.id, user);
  }
  return [...people.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || (a.id < b.id ? -1 : 1));
}

/** Carets move all the time; who is there seldom changes. */
function samePeople(a: readonly PresenceUser[], b: readonly PresenceUser[]): boolean {
  return a.length === b.length && a.every((user, index) => sameUser(user, b[index]));
}

function sameUser(a: PresenceUser, b: PresenceUser | undefined): boolean {
  return a.id === b?.id && a.name === b.name && a.organisation === b.organisation && a.colour === b.colour;
}
