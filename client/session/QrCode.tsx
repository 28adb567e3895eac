import { useEffect, useState } from 'react';
import styles from './QrCode.module.css';

/** White on all sides, in modules: readers need it to find the edge. */
const quiet = 4;

/** A picture that a phone reads as `text`; black on white in every scheme. Nothing stands here until it is drawn. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<{ path: string; size: number }>();
  useEffect(() => {
    let here = true;
    import('qrcode').then(
      ({ create }) => {
        const { modules } = create(text, { errorCorrectionLevel: 'M' });
        if (here) setDrawn({ path: pathOf(modules), size: modules.size + 2 * quiet });
      },
      // Without a connection there is no picture; the code beside it leads in all the same.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [text]);
  return (
    drawn && (
      <svg
        role="img"
        aria-label={label}
        className={styles.picture}
        viewBox={`0 0 ${drawn.size} ${drawn.size}`}
        shapeRendering="crispEdges"
      >
        <rect width={drawn.size} height={drawn.size} className={styles.ground} />
        <path d={drawn.path} />
      </svg>
    )
  );
}

/** One square for each dark module; `data` is row by row, 1 for dark. */
function pathOf({ size, data }: { size: number; data: Uint8Array }): string {
  return [...data]
    .flatMap((dark, at) =>
      dark === 0 ? [] : [`M${(at % size) + quiet} ${Math.floor(at / size) + quiet}h1v1h-1z`],
    )
    .join('');
}
