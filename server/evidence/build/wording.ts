import { Problem } from '../../../shared/errors.ts';
import type { Polarity, Source } from '../../../shared/evidence/indicator.ts';

type Row = Record<string, string>;

const polarityOf: Record<string, Polarity> = {
  higher_is_better: 'higher',
  lower_is_better: 'lower',
  neither: 'neither',
};

/** The columns of the source, put into the words and shapes that people and programs read. */
export function polarityFrom(row: Row): { polarity: Polarity; polarityBasis: string } {
  const polarity = polarityOf[row.direction ?? ''];
  if (!polarity) throw new Problem('malformed', `Unknown direction for ${row.indicator_id}`);
  const basis = row.direction_basis ?? '';
  if (basis === 'source polarity column agrees')
    return { polarity, polarityBasis: 'The ONS marks it the same way.' };
  return {
    polarity,
    polarityBasis: basis.includes('source polarity column says')
      ? 'Our reading; the ONS marks it otherwise, partly by default.'
      : 'Our reading; the source does not say which way is better.',
  };
}

export function sourceFrom(row: Row): Source {
  const [url = '', ...moreUrls] = split(row.source_url);
  const licence = row.licence ?? '';
  const development = row.official_statistics_in_development;
  return {
    name: [...new Set(split(row.source_name).map(sourceName))].join('; '),
    url,
    moreUrls,
    licence: licence.includes('presumed')
      ? 'Open Government Licence v3.0, presumed: published on GOV.UK, where the source states no licence for its data'
      : 'Open Government Licence v3.0',
    releaseDate: split(row.source_release_date).sort().at(-1) ?? null,
    inDevelopment: development === 'yes' ? true : development === 'no' ? false : null,
  };
}

const longNames: Record<string, string> = {
  DfE: 'the Department for Education',
  'Youth Justice board': 'the Youth Justice Board',
  'DLUHC (via ONS Explore Local Statistics)':
    'Department for Levelling Up, Housing and Communities, through ONS Explore Local Statistics',
  'Ofsted (via ONS Explore Local Statistics)': 'Ofsted, through ONS Explore Local Statistics',
};

function sourceName(name: string): string {
  const owner = /^Department for Education LAIT \(owner: (.*)$/.exec(name)?.[1];
  if (owner === undefined) return longNames[name] ?? name;
  // One name in the source never closes its bracket.
  const trimmed = owner.startsWith('Office for Health')
    ? 'the Office for Health Improvement and Disparities'
    : owner.replace(/\)$/, '');
  return `Department for Education, Local Authority Interactive Tool (figures from ${longNames[trimmed] ?? trimmed})`;
}

const noteCodes: Record<string, string> = {
  aggregated: 'aggregated',
  obsolete_area: 'obsolete_area',
  small_sample: 'small_sample',
  snapshot_series: 'snapshot_series',
};

/** Free text in the notes column is cut off in the source; all of it says that too few people stand behind a value. */
export function noteFrom(note: string): string | null {
  if (note === '') return null;
  const code = noteCodes[note] ?? (/suppressed due to a base/.test(note) ? 'small_base' : undefined);
  if (code === undefined) throw new Problem('malformed', `Unknown note: ${note}`);
  return code;
}

export function split(list: string | undefined): string[] {
  return (list ?? '')
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
