import { useId } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import styles from './PeopleField.module.css';

interface Person {
  id: string;
  name: string;
  organisation: string;
}

interface Props {
  legend: string;
  people: readonly Person[];
  /** Their ids. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
  error?: string | undefined;
}

/** Some of several people, by name, with the organisation that they are of. */
export function PeopleField({ legend, people, chosen, onChange, error }: Props) {
  const id = useId();
  const all = people.length > 1 && chosen.length < people.length;
  return (
    <fieldset
      className={styles.people}
      aria-describedby={error === undefined ? undefined : `${id}-error`}
      data-invalid={error !== undefined || undefined}
    >
      <legend>{legend}</legend>
      {error !== undefined && (
        <p id={`${id}-error`} className={styles.error}>
          <Icon name="attention" size={14} /> {error}
        </p>
      )}
      {all && (
        <Button size="s" look="quiet" onClick={() => onChange(people.map((person) => person.id))}>
          All {people.length} of them
        </Button>
      )}
      <div className={styles.list}>
        {people.map((person) => (
          <Checkbox
            key={person.id}
            label={`${person.name}, ${person.organisation}`}
            checked={chosen.includes(person.id)}
            onChange={(checked) =>
              onChange(checked ? [...chosen, person.id] : chosen.filter((each) => each !== person.id))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
