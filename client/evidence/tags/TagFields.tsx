import { AimGroups } from './AimGroups.tsx';
import styles from './tags.module.css';

interface Props {
  partnershipId: string;
  tags: readonly string[];
  onChange: (tags: readonly string[]) => void;
}

/** Which aims of which frameworks an indicator tells about: what the library’s filters find it by. */
export function TagFields({ partnershipId, tags, onChange }: Props) {
  return (
    <details className={styles.fold}>
      <summary>Aims that it tells about: {tags.length === 0 ? 'none yet' : tags.length}</summary>
      <AimGroups
        partnershipId={partnershipId}
        tags={tags}
        what="An indicator"
        onTag={(tag, on) => onChange(on ? [...tags, tag] : tags.filter((each) => each !== tag))}
      />
    </details>
  );
}
