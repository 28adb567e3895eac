import type { SentBodyOf } from '../../../shared/api/endpoint.ts';
import type { addOwnIndicator, OwnIndicatorView } from '../../../shared/api/ownIndicators.ts';
import type { Polarity } from '../../../shared/evidence/indicator.ts';

export type OwnKind = NonNullable<OwnIndicatorView['own']>['kind'];

/** What is said about an own indicator, as it stands in the form. */
export interface About {
  title: string;
  description: string;
  unit: string;
  decimals: string;
  polarity: Polarity;
  higherMeans: string;
  caveat: string;
  frequency: string;
  source: string;
  sourceUrl: string;
  tags: readonly string[];
}

export const nothingSaid: About = {
  title: '',
  description: '',
  unit: '',
  decimals: '0',
  polarity: 'neither',
  higherMeans: '',
  caveat: '',
  frequency: '',
  source: '',
  sourceUrl: '',
  tags: [],
};

export function aboutOf(indicator: OwnIndicatorView): About {
  const { title, description, unit, decimals, polarity, higherMeans, caveat, frequency, source, tags } =
    indicator;
  return {
    title,
    description,
    unit,
    decimals: String(decimals),
    polarity,
    higherMeans,
    caveat: caveat ?? '',
    frequency,
    source: source.name,
    sourceUrl: source.url,
    tags,
  };
}

/** What is sent of it: what a kind has no room for is left out. */
export function sentAbout(
  kind: OwnKind,
  about: About,
): Omit<SentBodyOf<typeof addOwnIndicator>, 'kind' | 'scale'> {
  const { unit, decimals, polarity, caveat, sourceUrl, tags, ...words } = about;
  return {
    ...words,
    caveat: caveat.trim() === '' ? null : caveat,
    sourceUrl: sourceUrl.trim() === '' ? null : sourceUrl,
    tags: [...tags],
    ...(kind === 'number' ? { unit } : {}),
    ...(kind === 'words' ? {} : { decimals: Number(decimals), polarity }),
  };
}
