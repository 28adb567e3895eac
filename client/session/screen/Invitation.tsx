import type { SessionView } from '../../../shared/session/viewShape.ts';
import { PageHeading } from '../../app/PageHeading.tsx';
import { codeShown, placeToJoin } from '../codeWords.ts';
import { QrCode } from '../QrCode.tsx';
import styles from './Screen.module.css';

/** How to get in, and for whom people are here; no names. */
export function Invitation({ view: { title, code, joinUrl, joined, organisations } }: { view: SessionView }) {
  return (
    <div className={styles.invitation}>
      <div>
        <PageHeading>{title}</PageHeading>
        {code !== null && joinUrl && (
          <>
            <p className={styles.how}>
              Join on your phone: <b>{placeToJoin(joinUrl)}</b>
            </p>
            <p className={styles.code}>{codeShown(code)}</p>
          </>
        )}
        <p className={styles.count}>
          {joined === 0 ? (
            'Nobody is here yet'
          ) : (
            <>
              <strong>{joined}</strong> {joined === 1 ? 'person is' : 'people are'} here
            </>
          )}
        </p>
        <ul className={styles.organisations}>
          {organisations.map(({ organisation, people }) => (
            <li key={organisation}>
              {organisation} <b>{people}</b>
            </li>
          ))}
        </ul>
      </div>
      {joinUrl && (
        <QrCode text={joinUrl} label={`Picture for phones: leads to ${placeToJoin(joinUrl)} with the code`} />
      )}
    </div>
  );
}
