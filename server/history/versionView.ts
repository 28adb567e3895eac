import type { BlockChangeView, ProposerView, VersionView } from '../../shared/api/versions.ts';
import type { CreditedChange, Proposer } from '../../shared/history/acceptedWords.ts';
import { formerPartner } from '../ledger/signatureView.ts';
import type { Names } from '../strategy/ports.ts';
import type { Version } from './strategyHistory.ts';

/** A version as it leaves the server. `changes` are those that it tells of; `titles` say how blocks are called. */
export function versionView(
  { id, facts }: Version,
  names: Names,
  changes: readonly CreditedChange[] = [],
  titles: ReadonlyMap<string, string> = new Map(),
): VersionView {
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
      return { ...common, changes: changes.map((change) => changeView(change, titles, names)) };
    case 'named':
      return { ...common, name: facts.name, by: personView(facts.by, names) };
    case 'before-restore': {
      const { restored } = facts;
      return { ...common, by: personView(facts.by, names), restored: { ...restored, at: iso(restored.at) } };
    }
  }
}

/** Whose names a view of these needs. */
export function peopleIn(versions: readonly Version[], changes: readonly CreditedChange[] = []): Set<string> {
  const ids = versions.flatMap(({ facts }) => ('by' in facts ? [facts.by] : []));
  const writers = changes.flatMap(({ by, wordsBy }) => [by, ...wordsBy.map(({ personId }) => personId)]);
  return new Set([...ids, ...writers]);
}

export function personView(id: string, names: Names): { id: string; name: string | null } {
  return { id, name: names.person(id) ?? null };
}

export function proposerView({ personId, organisationId }: Proposer, names: Names): ProposerView {
  const organisation = names.organisation(organisationId) ?? formerPartner;
  return { ...personView(personId, names), organisation };
}

export function iso(at: number): string {
  return new Date(at).toISOString();
}

function changeView(
  { of, id, part, by, wordsBy, from, to }: CreditedChange,
  titles: ReadonlyMap<string, string>,
  names: Names,
): BlockChangeView {
  return {
    of,
    id: id === '' ? null : id,
    title: titles.get(id) ?? '',
    part,
    by: personView(by, names),
    wordsBy: wordsBy.map((each) => proposerView(each, names)),
    from: iso(from),
    to: iso(to),
  };
}
