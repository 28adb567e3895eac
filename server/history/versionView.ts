import type { BlockChangeView, VersionView } from '../../shared/api/versions.ts';
import type { BlockChange } from '../../shared/history/change.ts';
import type { Names } from '../strategy/ports.ts';
import type { Version } from './strategyHistory.ts';

/** A version as it leaves the server. `changes` are those that it tells of; `titles` say how blocks are called. */
export function versionView(
  { id, facts }: Version,
  names: Names,
  changes: readonly BlockChange[] = [],
  titles: ReadonlyMap<string, string> = new Map(),
): VersionView {
  const person = (by: string) => ({ id: by, name: names.person(by) ?? null });
  const common = {
    id,
    at: iso(facts.at),
    kind: facts.kind,
    name: null,
    by: null,
    restored: null,
    changes: [],
  };
  switch (facts.kind) {
    case 'automatic':
      return { ...common, changes: changes.map((change) => changeView(change, titles, person)) };
    case 'named':
      return { ...common, name: facts.name, by: person(facts.by) };
    case 'before-restore': {
      const { restored } = facts;
      return { ...common, by: person(facts.by), restored: { ...restored, at: iso(restored.at) } };
    }
  }
}

/** Whose names a view of these needs. */
export function peopleIn(versions: readonly Version[], changes: readonly BlockChange[] = []): Set<string> {
  const ids = versions.flatMap(({ facts }) => ('by' in facts ? [facts.by] : []));
  return new Set([...ids, ...changes.map(({ by }) => by)]);
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}

function changeView(
  { of, id, part, by, from, to }: BlockChange,
  titles: ReadonlyMap<string, string>,
  person: (id: string) => { id: string; name: string | null },
): BlockChangeView {
  return {
    of,
    id: id === '' ? null : id,
    title: titles.get(id) ?? '',
    part,
    by: person(by),
    from: iso(from),
    to: iso(to),
  };
}
