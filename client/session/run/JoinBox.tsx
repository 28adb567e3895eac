import type { SessionView } from '../../../shared/session/viewShape.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { codeShown, placeToJoin } from '../codeWords.ts';
import { QrCode } from '../QrCode.tsx';
import box from './box.module.css';

/** How people get in, and the page for the wall. */
export function JoinBox({ view: { id, code, joinUrl, projectorKey } }: { view: SessionView }) {
  if (code === null || !joinUrl) return null;
  return (
    <section className={box.box} aria-labelledby="join">
      <h2 id="join">Join</h2>
      <div className={box.how}>
        <div>
          <p className={box.quiet}>
            at <b>{placeToJoin(joinUrl)}</b> with the code
          </p>
          <p className={box.code}>{codeShown(code)}</p>
        </div>
        <div>
          <QrCode
            text={joinUrl}
            label={`Picture for phones: leads to ${placeToJoin(joinUrl)} with the code`}
          />
        </div>
      </div>
      {projectorKey !== undefined && (
        // The key stands behind the #, which browsers send to nobody: it ends up in no log and in no referrer.
        <a
          href={`/live/${id}/screen#${projectorKey}`}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({})}
        >
          Open the projector’s page
        </a>
      )}
    </section>
  );
}
