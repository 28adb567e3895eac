import type { IndicatorDetail } from '../../../shared/api/evidence.ts';

/** What kind of measure it is, in the line above its title: its first aim, whose statistics they are, how often they come. */
export function eyebrowWords({
  tagDetails,
  own,
  source,
  frequency,
}: Pick<IndicatorDetail, 'tagDetails' | 'own' | 'source' | 'frequency'>): string {
  return [tagDetails[0]?.title, kindOf(own, source), frequencyWords(frequency)].filter(Boolean).join(' · ');
}

function kindOf(own: IndicatorDetail['own'], source: IndicatorDetail['source']): string {
  if (own !== undefined) {
    const whose = own.importId === null ? 'Our own' : 'Imported by us';
    return own.retiredAt === null ? whose : `${whose}, retired`;
  }
  return source.inDevelopment === true ? 'Official statistics in development' : 'Published statistics';
}

/** The source says `annual`; people say yearly. */
function frequencyWords(frequency: string): string {
  return frequency === 'annual' ? 'Yearly' : frequency;
}
