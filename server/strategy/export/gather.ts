import type * as Y from 'yjs';
import type { EvidenceSummary } from '../../../shared/evidence/summary.ts';
import { type SaidOfLink, saidOfLinks } from '../../../shared/ledger/saidOfLinks.ts';
import { proseAt } from '../../../shared/strategy/document.ts';
import { proseMarkdown } from '../../../shared/strategy/proseMarkdown.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { objectivesOf, type Strategy } from '../../../shared/strategy/strategy.ts';
import type { LedgerPicture } from '../../ledger/strategyLedgers.ts';
import type { Person } from '../../people/access.ts';
import { allowedInStrategy } from '../../people/allowed.ts';
import type { StrategyParts } from '../parts.ts';
import type { Names, PartnershipFacts } from '../ports.ts';

export type ExportParts = Omit<StrategyParts, 'register'>;

/** Everything that an export says, read at one moment. */
export interface Gathered {
  strategyId: string;
  /** ISO 8601 UTC. */
  at: string;
  partnership: PartnershipFacts;
  strategy: Strategy;
  /** Prose with its formatting: the vision, and narratives by the id of their record. */
  markdown: { vision: string; narratives: ReadonlyMap<string, string> };
  ledger: LedgerPicture;
  /** Its statements about links, by `linkOf`. */
  saidOfLinks: ReadonlyMap<string, SaidOfLink>;
  names: Names;
  /** Of the linked and the starred indicators. */
  evidence: ReadonlyMap<string, EvidenceSummary>;
  /** What a tag is called, with its framework. */
  tagWords: (tag: string) => { title: string; framework: string } | null;
  attribution: string;
}

/** @throws Problem `not-found` for who is no member */
export async function gather(parts: ExportParts, person: Person, strategyId: string): Promise<Gathered> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const [read, ledger, partnership] = await Promise.all([
    parts.documents.read(strategyId, (doc) => {
      const { strategy } = readStrategy(doc);
      return { strategy, markdown: formatted(doc, strategy) };
    }),
    parts.ledgers.read(strategyId),
    parts.partnerships.facts(partnershipId),
  ]);
  const names = await parts.partnerships.names(partnershipId, ledger.signers);
  const watched = new Set([
    ...objectivesOf(read.strategy).flatMap(({ links }) => links.map((link) => link.indicatorId)),
    ...read.strategy.stars.map((star) => star.indicatorId),
  ]);
  const library = parts.library.over(partnership.overlay);
  const summaries = library.summaries([...watched], partnership.areaCode);
  return {
    strategyId,
    at: parts.clock().toISOString(),
    partnership,
    ...read,
    ledger,
    saidOfLinks: saidOfLinks(ledger.entries),
    names,
    evidence: new Map(summaries.map((summary) => [summary.id, summary])),
    tagWords: (tag) => {
      const found = library.item(tag);
      return found ? { title: found.item.title, framework: found.framework.title } : null;
    },
    attribution: parts.library.pack.attribution,
  };
}

function formatted(doc: Y.Doc, strategy: Strategy): Gathered['markdown'] {
  const narratives = new Map<string, string>();
  const keep = (of: 'outcome' | 'objective', id: string) => {
    const fragment = proseAt(doc, { of, id, field: 'narrative' });
    if (fragment) narratives.set(id, proseMarkdown(fragment));
  };
  for (const { id } of strategy.outcomes) keep('outcome', id);
  for (const { id } of objectivesOf(strategy)) keep('objective', id);
  const vision = proseAt(doc, { of: 'strategy', field: 'vision' });
  return { vision: vision ? proseMarkdown(vision) : '', narratives };
}
