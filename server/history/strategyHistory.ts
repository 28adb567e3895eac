import type * as Y from 'yjs';
import { Problem } from '../../shared/errors.ts';
import type { BlockChange } from '../../shared/history/change.ts';
import { ChangeTally, quarterMs, quarterOf } from '../../shared/history/quarters.ts';
import { limits } from '../../shared/limits.ts';
import type { DocumentStore, HistoryStore, Page } from '../store/port.ts';
import { packState, unpackState } from './packState.ts';
import { documentOf, readLog, type StoredLog } from './readLog.ts';
import { automaticId, firstIdAt, keptId, type VersionFacts } from './versionFacts.ts';

export interface Version {
  id: string;
  facts: VersionFacts;
}

/** A version with its document, which is the caller's to destroy. */
export interface OpenVersion extends Version {
  doc: Y.Doc;
}

/**
 * The past of strategies: what folding left of it, and what is still in the log, as one. It never depends on when the log
 * was folded, so in each question the log is read first: what is folded meanwhile is then found twice, not nowhere.
 */
export class StrategyHistory {
  readonly #documents: Pick<DocumentStore, 'load'>;
  readonly #history: HistoryStore;

  constructor(documents: Pick<DocumentStore, 'load'>, history: HistoryStore) {
    this.#documents = documents;
    this.#history = history;
  }

  /** Newest first, without the quarter of an hour that is not over at `now`: it can still change. */
  async versions(
    strategyId: string,
    { now, before, limit }: { now: number; before?: string | undefined; limit: number },
  ): Promise<Page<Version>> {
    const recent = automaticIn(await this.#log(strategyId));
    const kept = await this.#history.versions<VersionFacts>(strategyId, {
      limit: limit + 1,
      ...(before === undefined ? {} : { before }),
    });
    const all = new Map([...kept.items, ...recent].map((version) => [version.id, version]));
    const found = [...all.values()]
      .filter(({ id, facts }) => (before === undefined || id < before) && !isUnderWay(facts, now))
      // What is older than all that the store gave comes after what it has yet to give.
      .filter(({ id }) => kept.next === undefined || id >= kept.next)
      .sort((a, b) => (a.id < b.id ? 1 : -1));
    const items = found.slice(0, limit);
    const next = found.length > limit ? items.at(-1)?.id : kept.next;
    const page = items.sort((a, b) => b.facts.at - a.facts.at);
    return next === undefined ? { items: page } : { items: page, next };
  }

  /** All that are kept apart from the log. */
  async kept(strategyId: string): Promise<Version[]> {
    const all: Version[] = [];
    let before: string | undefined;
    do {
      const page: Page<Version> = await this.#history.versions<VersionFacts>(strategyId, {
        limit: limits.pageSizeMax,
        ...(before === undefined ? {} : { before }),
      });
      all.push(...page.items);
      before = page.next;
    } while (before !== undefined);
    return all;
  }

  async remove(strategyId: string, ids: readonly string[]): Promise<void> {
    await this.#history.removeVersions(strategyId, ids);
  }

  /** @throws Problem `not-found` */
  async open(strategyId: string, id: string): Promise<OpenVersion> {
    const log = await this.#log(strategyId);
    const recent = automaticIn(log).find((version) => version.id === id);
    if (recent) return { ...recent, doc: documentOf(upTo(log, recent.facts.at)) };
    const kept = await this.#history.version<VersionFacts>(strategyId, id);
    if (!kept) throw new Problem('not-found', 'This strategy has no such version.');
    return { id, facts: kept.facts, doc: await unpackState(kept.state) };
  }

  /** In which quarter of an hour the last automatic version is that comes after this id, in the order of `versions`. */
  async quarterBefore(strategyId: string, id: string): Promise<number | undefined> {
    let before: string | undefined = id;
    while (before !== undefined) {
      const page: Page<Version> = await this.versions(strategyId, { now: Infinity, before, limit: 20 });
      const found = page.items.find(({ facts }) => facts.kind === 'automatic');
      if (found) return quarterOf(found.facts.at);
      before = page.next;
    }
    return undefined;
  }

  /** What stands on the disk now; the document is the caller's to destroy. */
  async now(strategyId: string): Promise<Y.Doc> {
    return documentOf(await this.#log(strategyId));
  }

  /**
   * What stood at a moment: to the update as long as the log holds it, else as the newest version has it that is not younger.
   * Undefined where nothing had been written. The document is the caller's to destroy.
   */
  async standingAt(strategyId: string, at: number): Promise<Y.Doc | undefined> {
    const log = await this.#log(strategyId);
    const last = log.updates.findLast((update) => update.at <= at);
    if (last) return documentOf(upTo(log, last.at));
    return (await this.latestAt(strategyId, at))?.doc;
  }

  /** The newest version that is not younger than this moment. */
  async latestAt(strategyId: string, at: number): Promise<OpenVersion | undefined> {
    const log = await this.#log(strategyId);
    const recent = automaticIn(log).findLast(({ facts }) => facts.at <= at);
    const kept = await this.#keptAt(strategyId, at);
    const newest = recent && recent.facts.at >= (kept?.facts.at ?? 0) ? recent : kept;
    return newest && this.open(strategyId, newest.id);
  }

  /** Keeps what stands in `doc` as a version of now. */
  async keep(strategyId: string, facts: VersionFacts, doc: Y.Doc, id = keptId(facts.at)): Promise<Version> {
    await this.#history.putVersion(strategyId, { id, facts, state: await packState(doc) });
    return { id, facts };
  }

  /** Who changed what from one moment to another (milliseconds since 1970, the first one not included), newest first. */
  async changes(strategyId: string, after: number, until: number): Promise<BlockChange[]> {
    const log = await this.#log(strategyId);
    const tally = new ChangeTally();
    for (const change of await changesIn(log)) tally.merge(change);
    let before: string | undefined;
    do {
      const page = await this.#history.changes<BlockChange[]>(
        strategyId,
        before === undefined ? {} : { before },
      );
      before = page.next;
      for (const { changes } of page.items) {
        for (const change of changes) tally.merge(change);
        // What was folded before this is older still.
        if (changes.length > 0 && changes.every(({ to }) => quarterOf(to) < quarterOf(after)))
          before = undefined;
      }
    } while (before !== undefined);
    return tally.all().filter(({ from, to }) => to > after && from <= until);
  }

  async #log(strategyId: string): Promise<StoredLog> {
    return (await this.#documents.load(strategyId)) ?? { snapshot: undefined, updates: [] };
  }

  async #keptAt(strategyId: string, at: number): Promise<Version | undefined> {
    // An automatic one is listed under the end of its quarter of an hour, after its last change.
    let before: string | undefined = firstIdAt(at + quarterMs);
    while (before !== undefined) {
      const page: Page<Version> = await this.#history.versions<VersionFacts>(strategyId, { before });
      const found = page.items.find(({ facts }) => facts.at <= at);
      if (found) return found;
      before = page.next;
    }
    return undefined;
  }
}

/** A version for each quarter of an hour that has something in the log, oldest first. */
function automaticIn({ updates }: StoredLog): Version[] {
  const found = new Map<string, Version>();
  for (const { at } of updates) {
    const id = automaticId(at);
    found.set(id, { id, facts: { kind: 'automatic', at } });
  }
  return [...found.values()];
}

function upTo({ snapshot, updates }: StoredLog, at: number): StoredLog {
  const last = updates.findLastIndex((update) => update.at === at);
  return { snapshot, updates: updates.slice(0, last + 1) };
}

async function changesIn(log: StoredLog): Promise<BlockChange[]> {
  if (log.updates.length === 0) return [];
  const { doc, changes } = await readLog(log);
  doc.destroy();
  return changes;
}

function isUnderWay(facts: VersionFacts, now: number): boolean {
  return facts.kind === 'automatic' && quarterOf(facts.at) >= quarterOf(now);
}
