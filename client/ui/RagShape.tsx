import styles from './RagShape.module.css';
import type { RagShapeName } from './rag.ts';

/**
 * Outlines on a 12 × 12 grid. Each has a silhouette of its own, so that they can be told apart at 8 pixels, in grey.
 * Triangle, square and hexagon are inset by half the outline's width: the corners would be cut off.
 */
const paths: Record<Exclude<RagShapeName, 'circle' | 'dashed' | 'unknown'>, string> = {
  diamond: 'M6 .6 11.4 6 6 11.4.6 6Z',
  triangle: 'M6 1.3 11.2 10.7H.8Z',
  square: 'M1.4 1.4H10.6V10.6H1.4Z',
  hexagon: 'M3.3 1.2H8.7L11.4 6 8.7 10.8H3.3L.6 6Z',
};

/** The shape alone, for use inside something that has the word. Colour comes from `data-tone` on an ancestor. */
export function RagShape({ shape, size = 12 }: { shape: RagShapeName; size?: number }) {
  return (
    <svg
      className={styles.shape}
      data-shape={shape}
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 12 12"
    >
      {shape === 'circle' && <circle cx="6" cy="6" r="5.1" />}
      {shape === 'dashed' && <circle cx="6" cy="6" r="4.6" />}
      {shape === 'unknown' && (
        <>
          <circle cx="6" cy="6" r="5" />
          <path d="M3.4 6H8.6" />
        </>
      )}
      {shape in paths && <path d={paths[shape as keyof typeof paths]} />}
    </svg>
  );
}
