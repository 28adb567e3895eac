import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import { formatDate } from '../../ui/dates.ts';
import styles from './IndicatorPage.module.css';

/** Who published it, under what licence, and when. */
export function SourceLine({ detail }: { detail: IndicatorDetail }) {
  const { source, pack, own } = detail;
  const words = [
    own === undefined ? `${source.licence}.` : `Licence: ${source.licence.toLowerCase()}.`,
    source.releaseDate === null ? '' : `Released ${formatDate(source.releaseDate)}.`,
    own === undefined ? `Collected ${monthWords(pack.collected)}.` : '',
  ].filter((word) => word !== '');
  return (
    <div className={styles.source}>
      <p>
        Source:{' '}
        {source.url === '' ? (
          source.name === '' ? (
            'not said yet'
          ) : (
            source.name
          )
        ) : (
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.name} (opens a new tab)
          </a>
        )}
        . {words.join(' ')}
      </p>
      {own === undefined && <p>{pack.attribution}</p>}
    </div>
  );
}

/** `2026-06` → `June 2026`. */
function monthWords(month: string): string {
  const at = new Date(`${month}-01T00:00:00Z`);
  return Number.isNaN(at.getTime())
    ? month
    : at.toLocaleDateString('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
