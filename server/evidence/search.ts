import type { Indicator } from '../../shared/evidence/indicator.ts';
import { plainWords, searchWords, stemOf } from './words.ts';

/** What people search in, and how much a hit there counts. */
export interface SearchText {
  indicator: Indicator;
  /** Other words that people use for it. */
  also: readonly string[];
  /** Titles of the framework items that it carries. */
  items: readonly string[];
}

interface Document {
  id: string;
  /** The words of its title. */
  title: readonly string[];
  /** The greatest weight of each word. */
  weights: Map<string, number>;
  stems: Map<string, number>;
}

/** An index over the library, small enough to scan: 84 documents of about a hundred words. `base` is one to add to. */
export class SearchIndex {
  private readonly documents: Document[];

  constructor(texts: readonly SearchText[], base?: SearchIndex) {
    this.documents = [...(base?.documents ?? []), ...texts.map(documentOf)];
  }

  /**
   * Ids with their scores, best first. Every word must be found; only where nothing has them all, at least half.
   * A word matches by its stem, or as the beginning of a longer one, so that results come while somebody types.
   */
  find(query: string): Map<string, number> {
    const words = searchWords(query);
    const phrase = plainWords(query);
    const hits = words.map((word) => this.hitsOf(word));
    const ranked = this.documents.flatMap((document) => {
      const scores = hits.flatMap((hit) => hit.get(document.id) ?? []);
      if (scores.length === 0) return [];
      return [{ id: document.id, found: scores.length, score: sum(scores) + titleBonus(document, phrase) }];
    });
    const whole = ranked.filter((each) => each.found === words.length);
    const enough = whole.length > 0 ? whole : ranked.filter((each) => each.found * 2 >= words.length);
    enough.sort((a, b) => b.found - a.found || b.score - a.score);
    return new Map(enough.map((each) => [each.id, each.score]));
  }

  /** A word that few documents hold tells more than one that many do. */
  private hitsOf(word: string): Map<string, number> {
    const stem = stemOf(word);
    const hits = new Map<string, number>();
    for (const document of this.documents) {
      let best = document.stems.get(stem) ?? 0;
      for (const [other, weight] of document.weights) {
        if (weight * 0.7 > best && other.startsWith(word)) best = weight * 0.7;
      }
      if (best > 0) hits.set(document.id, best);
    }
    const rarity = Math.log(1 + this.documents.length / Math.max(1, hits.size));
    for (const [id, weight] of hits) hits.set(id, weight * rarity);
    return hits;
  }
}

function documentOf({ indicator, also, items }: SearchText): Document {
  const weights = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const word of plainWords(text)) weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  };
  add(indicator.title, 10);
  for (const words of also) add(words, 7);
  for (const title of items) add(title, 4);
  add(indicator.description, 3);
  add(indicator.higherMeans, 2);
  add(indicator.source.name, 2);
  add(indicator.unit, 1);
  const stems = new Map<string, number>();
  for (const [word, weight] of weights) {
    const stem = stemOf(word);
    stems.set(stem, Math.max(weight, stems.get(stem) ?? 0));
  }
  return { id: indicator.id, title: plainWords(indicator.title), weights, stems };
}

/** For a title that holds what was typed; the more of the title that is, the more it is what was meant. */
function titleBonus({ title }: Document, phrase: readonly string[]): number {
  const holds = ` ${title.join(' ')}`.includes(` ${phrase.join(' ')}`);
  return holds ? 20 + (10 * phrase.length) / title.length : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
