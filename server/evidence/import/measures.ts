import type { MeasureMapping } from '../../../shared/evidence/import/mapping.ts';
import type { Indicator } from '../../../shared/evidence/indicator.ts';
import { oneLine } from '../../../shared/oneLine.ts';
import { plainWords } from '../words.ts';

type Known = Pick<Indicator, 'id' | 'title' | 'unit'>;

/** Between the parts of a measure's name: what is counted, and for whom. */
export const joint = ' – ';

/** Matches what a file calls a measure with the indicators that there are; only where there is no doubt. */
export class MeasureMatcher {
  private readonly byTitle = new Map<string, Known[]>();

  /** Indicators of the library and of the partnership. */
  constructor(indicators: Iterable<Known>) {
    for (const indicator of indicators) {
      for (const key of new Set([titleKey(indicator.title), titleKey(indicator.id.replaceAll('-', ' '))])) {
        const same = this.byTitle.get(key);
        if (same) same.push(indicator);
        else this.byTitle.set(key, [indicator]);
      }
    }
  }

  /** One indicator of the same words and of a unit that does not speak against it; otherwise a local one of that name. */
  match(text: string, unit: string | null): MeasureMapping {
    const words = oneLine(text).slice(0, 300);
    const title = words.charAt(0).toUpperCase() + words.slice(1);
    const found = (this.byTitle.get(titleKey(title)) ?? []).filter((each) => unitsAgree(each.unit, unit));
    const [only] = found;
    const matched = only !== undefined && found.length === 1;
    return {
      text,
      indicator: matched ? only.id : null,
      title,
      unit: matched ? only.unit : (unit ?? ''),
      polarity: 'neither',
      include: true,
    };
  }
}

/** The same words in the same order; a bracket that only names the country is left off. */
function titleKey(title: string): string {
  const plain = title.replace(/\((?:great britain|england|uk|gb|united kingdom|%|per ?cent|£)\)/gi, ' ');
  return plainWords(plain.replace(/\s*(?:%|\bper ?cent\b)\s*$/i, ''))
    .filter((word) => word !== 'the')
    .join(' ');
}

/** Percentages, money and counts are different things under one name. A file that states no unit contradicts none. */
function unitsAgree(known: string, written: string | null): boolean {
  if (written === null || written.trim() === '') return true;
  const kind = kindOfUnit(known);
  const other = kindOfUnit(written);
  return kind === other || (other === 'words' && kind !== '%' && kind !== '£');
}

function kindOfUnit(unit: string): string {
  if (/%|per ?cent|proportion/i.test(unit)) return '%';
  if (/£|pound|gbp/i.test(unit)) return '£';
  if (/\bper\b|rate/i.test(unit)) return 'rate';
  if (/score|mean|average/i.test(unit)) return 'score';
  if (/number|count|people|persons|total/i.test(unit)) return 'count';
  return 'words';
}
