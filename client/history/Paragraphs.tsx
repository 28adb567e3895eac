import styles from './VersionPage.module.css';

/** Plain text as the paragraphs that it was written in. */
export function Paragraphs({ text, className }: { text: string; className?: string | undefined }) {
  const paragraphs = text.split('\n').filter((paragraph) => paragraph.trim() !== '');
  if (paragraphs.length === 0) return null;
  return (
    <div className={className ?? styles.prose}>
      {paragraphs.map((paragraph, index) => {
        // A paragraph has no identity but its place.
        const key = `${index} ${paragraph.length}`;
        return <p key={key}>{paragraph}</p>;
      })}
    </div>
  );
}
