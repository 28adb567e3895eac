import { Avatar, type Presence, personText } from './Avatar.tsx';
import styles from './AvatarStack.module.css';

interface Props {
  people: readonly Presence[];
  /** How many discs before the rest becomes a number. */
  most?: number;
  size?: number;
}

/** Who is here, as overlapping discs. Everybody is named in the list's text, also those behind the number. */
export function AvatarStack({ people, most = 4, size = 28 }: Props) {
  // "+1" takes as much room as the one it would hide.
  const shown = people.length <= most + 1 ? people : people.slice(0, most);
  const rest = people.slice(shown.length);
  if (people.length === 0) return null;
  return (
    <ul
      className={styles.stack}
      aria-label={people.length === 1 ? '1 person here' : `${people.length} people here`}
    >
      {shown.map((person) => (
        <li key={person.id}>
          <Avatar person={person} size={size} />
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <span
            className={styles.rest}
            role="img"
            aria-label={`and ${rest.map(personText).join('; ')}`}
            title={rest.map(personText).join('\n')}
            style={{ minWidth: size, height: size }}
          >
            +{rest.length}
          </span>
        </li>
      )}
    </ul>
  );
}
