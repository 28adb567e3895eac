import type { MaturityProfile } from '../../../shared/api/maturity.ts';
import { standings } from '../../../shared/foresight/maturity.ts';
import styles from './Maturity.module.css';
import { standWords } from './maturityWords.ts';

type Moment = MaturityProfile[number];

/** How many indicators stood where at each moment: columns that grow with what is linked, from looking back at the foot. */
export function ProfilePicture({ profile }: { profile: MaturityProfile }) {
  const most = Math.max(1, ...profile.map(({ total }) => total));
  return (
    <>
      <div className={styles.picture} role="img" aria-label={pictureWords(profile)}>
        {profile.map((moment) => (
          <div key={moment.at} className={styles.column}>
            <div className={styles.stack}>
              {[...standings].reverse().map((stand) => {
                const many = moment.counts[stand];
                if (many === 0) return null;
                return (
                  <div key={stand} data-stand={stand} style={{ height: `${(100 * many) / most}%` }}>
                    {many}
                  </div>
                );
              })}
            </div>
            <span className={styles.when}>{moment.label}</span>
          </div>
        ))}
      </div>
      <ul className={styles.key} aria-hidden="true">
        {standings.map((stand) => (
          <li key={stand}>
            <span data-stand={stand} />
            {standWords[stand]}
          </li>
        ))}
      </ul>
    </>
  );
}

/** The first and the last column in words; the table below has the rest. */
function pictureWords(profile: MaturityProfile): string {
  const [first, last] = [profile[0], profile.at(-1)];
  if (!first || !last) return 'Nothing is linked.';
  const said = first === last ? [last] : [first, last];
  return `How many indicators stood where. ${said.map(momentWords).join('. ')}.`;
}

function momentWords({ label, counts, total }: Moment): string {
  const parts = standings.filter((stand) => counts[stand] > 0);
  const words = parts.map((stand) => `${counts[stand]} ${standWords[stand].toLowerCase()}`);
  return `${label}: ${total === 0 ? 'none linked' : words.join(', ')}`;
}
