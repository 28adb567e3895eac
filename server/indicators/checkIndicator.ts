import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { addOwnIndicator, changeOwnIndicator } from '../../shared/api/ownIndicators.ts';
import { invalidField } from '../../shared/errors.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import { whyNotTag } from '../evidence/whyNotTag.ts';
import type { OwnIndicatorValue } from '../people/ownEvidenceKinds.ts';

type Described = Pick<
  OwnIndicatorValue,
  | 'title'
  | 'description'
  | 'higherMeans'
  | 'caveat'
  | 'unit'
  | 'decimals'
  | 'polarity'
  | 'tags'
  | 'frequency'
  | 'source'
  | 'sourceUrl'
  | 'licence'
>;

/** What was said about a new indicator, with what goes without saying. @throws Problem `invalid-request` */
export function describedAnew(
  body: BodyOf<typeof addOwnIndicator>,
): Described & Pick<OwnIndicatorValue, 'kind' | 'scale'> {
  const { kind, scale = null } = body;
  if ((kind === 'scale') !== (scale !== null)) {
    throw invalidField('scale', kind === 'scale' ? 'Give the ends of the scale.' : 'Only a scale has ends.');
  }
  return {
    title: body.title,
    description: body.description ?? '',
    higherMeans: body.higherMeans ?? '',
    caveat: body.caveat ?? null,
    kind,
    scale,
    unit: unitFor(kind, scale, body.unit),
    decimals: body.decimals ?? (kind === 'number' || kind === 'words' ? 0 : 1),
    polarity: polarityFor(kind, body.polarity),
    tags: [...new Set(body.tags ?? [])],
    frequency: body.frequency ?? '',
    source: body.source ?? '',
    sourceUrl: body.sourceUrl ?? null,
    licence: body.licence ?? '',
  };
}

/** What changes of an indicator. @throws Problem `invalid-request` */
export function describedAgain(
  before: OwnIndicatorValue,
  body: BodyOf<typeof changeOwnIndicator>,
): Partial<Described> {
  const { unit, polarity, tags, ...rest } = body;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  return {
    ...given,
    ...(unit === undefined ? {} : { unit: unitFor(before.kind, before.scale, unit) }),
    ...(polarity === undefined ? {} : { polarity: polarityFor(before.kind, polarity) }),
    ...(tags === undefined ? {} : { tags: [...new Set(tags)] }),
  };
}

/** Tags that it has already may stay. @throws Problem `invalid-request` naming `tags` */
export function insistTags(
  library: Pick<EvidenceLibrary, 'item'>,
  tags: readonly string[],
  before: readonly string[] = [],
): void {
  for (const tag of tags) {
    const why = before.includes(tag) ? null : whyNotTag(library, tag);
    if (why !== null) throw invalidField('tags', `${why} Nothing was changed.`);
  }
}

function unitFor(
  kind: OwnIndicatorValue['kind'],
  scale: OwnIndicatorValue['scale'],
  given: string | undefined,
): string {
  if (kind === 'number') return given ?? '';
  const unit = kind === 'percentage' ? '%' : scale ? `out of ${scale.max}` : '';
  if (given === undefined || given === unit) return unit;
  throw invalidField(
    'unit',
    kind === 'words' ? 'Words have no unit.' : `The unit of a ${kind} is “${unit}”.`,
  );
}

function polarityFor(
  kind: OwnIndicatorValue['kind'],
  given: OwnIndicatorValue['polarity'] | undefined,
): OwnIndicatorValue['polarity'] {
  if (kind !== 'words') return given ?? 'neither';
  if (given === undefined || given === 'neither') return 'neither';
  throw invalidField('polarity', 'Words are neither higher nor lower.');
}
