import { presenceColour } from '../../shared/people/presenceColours.ts';
import styles from './Avatar.module.css';
import { initials } from './initials.ts';

export interface Presence {
  id: string;
  name: string;
  organisation?: string | undefined;
  /**
   * As the server gave it, else the one that goes with the id. White letters are readable on the colours of
   * shared/people/presenceColours.ts, and on no others for certain.
   */
  colour?: string | undefined;
}

/** A person as a coloured disc with their initials; the name is its accessible name and its title. */
export function Avatar({ person, size = 28 }: { person: Presence; size?: number }) {
  const name = personText(person);
  return (
    <span
      className={styles.avatar}
      role="img"
      aria-label={name}
      title={name}
      style={{
        background: person.colour ?? presenceColour(person.id),
        width: size,
        height: size,
        fontSize: size * 0.37,
      }}
    >
      <span aria-hidden="true">{initials(person.name)}</span>
    </span>
  );
}

/** "Asha Patel, Public Health" */
export function personText({ name, organisation }: Pick<Presence, 'name' | 'organisation'>): string {
  return organisation === undefined || organisation === '' ? name : `${name}, ${organisation}`;
}
