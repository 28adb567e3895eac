import type { OwnIndicator } from '../evidence/overlay.ts';
import type { OwnIndicatorValue } from '../people/ownEvidenceKinds.ts';

/** An indicator of a partnership's own as the library knows indicators. */
export function ownIndicator(id: string, value: OwnIndicatorValue): OwnIndicator {
  return {
    id,
    title: value.title,
    unit: value.unit,
    decimals: value.decimals,
    polarity: value.polarity,
    polarityBasis: 'This partnership says so.',
    description: value.description,
    higherMeans: value.higherMeans,
    caveat: value.caveat,
    tags: value.tags,
    tagBasis: Object.fromEntries(value.tags.map((tag) => [tag, 'Chosen by this partnership.'])),
    frequency: value.frequency,
    source: {
      name: value.source === '' ? 'This partnership' : value.source,
      url: value.sourceUrl ?? '',
      moreUrls: [],
      licence: value.licence === '' ? 'Not stated' : value.licence,
      releaseDate: null,
      inDevelopment: null,
    },
    own: { kind: value.kind, retiredAt: value.retiredAt, importId: value.importId },
  };
}
