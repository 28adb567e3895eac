import type * as Y from 'yjs';
import { type ProseAddress, proseAt } from '../strategy/document.ts';
import type { AnchorPart } from './anchor.ts';
import { type PartText, readPart } from './partText.ts';

/** What has texts: the strategy itself, an outcome or an objective. */
export type TextHome = { of: 'strategy' } | { of: 'outcome' | 'objective'; id: string };

/** The texts of what a comment is about, by part. */
export type TargetTexts = ReadonlyMap<AnchorPart, PartText>;

/** Answers the texts of each home, reading each once. To be made anew whenever the document may have changed. */
export function textReader(doc: Y.Doc): (home: TextHome) => TargetTexts {
  const known = new Map<string, TargetTexts>();
  return (home) => {
    const key = home.of === 'strategy' ? '' : `${home.of} ${home.id}`;
    const texts = known.get(key) ?? readTexts(doc, home);
    known.set(key, texts);
    return texts;
  };
}

function readTexts(doc: Y.Doc, home: TextHome): TargetTexts {
  const addresses: ProseAddress[] =
    home.of === 'strategy'
      ? [
          { of: 'strategy', field: 'title' },
          { of: 'strategy', field: 'vision' },
        ]
      : [
          { ...home, field: 'title' },
          { ...home, field: 'narrative' },
        ];
  const texts = new Map<AnchorPart, PartText>();
  for (const address of addresses) {
    const fragment = proseAt(doc, address);
    if (fragment) texts.set(address.field, readPart(fragment));
  }
  return texts;
}
