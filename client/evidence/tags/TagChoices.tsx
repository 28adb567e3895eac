import { Link } from 'react-router';
import { Button } from '../../ui/Button.tsx';
import { AimGroups } from './AimGroups.tsx';
import styles from './tags.module.css';

interface Props {
  partnershipId: string;
  tags: readonly string[];
  /** The objective's number. */
  number: string;
  onTag: (tag: string, on: boolean) => void;
  onClose: () => void;
}

/** Chooses which aims an objective serves. Each takes effect at once. */
export function TagChoices({ partnershipId, tags, number, onTag, onClose }: Props) {
  return (
    <section
      aria-label={`Aims that objective ${number} serves`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <AimGroups partnershipId={partnershipId} tags={tags} what="An objective" onTag={onTag} autoFocus />
      <div className={styles.ways}>
        <Button size="s" onClick={onClose}>
          Done
        </Button>
        <Link to={`/p/${partnershipId}/frameworks`}>What these aims mean here</Link>
      </div>
    </section>
  );
}
