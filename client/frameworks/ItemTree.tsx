import { Link } from 'react-router';
import type { FrameworkNoteView } from '../../shared/api/frameworkNotes.ts';
import type { FrameworkDetail } from '../../shared/api/frameworks.ts';
import { type Branch, inTree } from '../../shared/evidence/frameworkTree.ts';
import styles from './frameworks.module.css';
import { keyIn } from './keyIn.ts';
import { counted } from './words.ts';

interface Props {
  p: string;
  framework: FrameworkDetail;
  /** Those that stand. */
  notes: readonly FrameworkNoteView[];
}

/** The aims as they lie inside one another. Those out of use stand where something carries them, or something in use lies in them. */
export function ItemTree(props: Props) {
  return <Level {...props} branches={shownIn(inTree(props.framework.items), props.framework)} />;
}

function Level({ branches, ...props }: Props & { branches: readonly Branch[] }) {
  return (
    <ul className={styles.tree}>
      {branches.map((branch, place) => (
        <li key={branch.item.id}>
          {branch.item.heading !== null && branch.item.heading !== branches[place - 1]?.item.heading && (
            <p className={styles.under}>{branch.item.heading}</p>
          )}
          <Aim {...props} item={branch.item} />
          {branch.inside.length > 0 && <Level {...props} branches={branch.inside} />}
        </li>
      ))}
    </ul>
  );
}

function Aim({ p, framework, notes, item }: Props & Pick<Branch, 'item'>) {
  const { id, title, meaning, measures, retired } = item;
  const uses = framework.uses[id];
  const note = notes.find((each) => each.item === id);
  const facts = [
    retired && 'out of use',
    uses && uses.objectives.length > 0 && counted(uses.objectives.length, 'objective'),
    uses &&
      uses.indicators.length > 0 &&
      counted(uses.indicators.length, 'indicator of ours', 'indicators of ours'),
    measures.length > 0 && counted(measures.length, 'measure'),
  ].filter((fact) => typeof fact === 'string');
  return (
    <div className={styles.aim}>
      <Link className={styles.aimName} to={`/p/${p}/frameworks/${framework.id}/${keyIn(id)}`}>
        {title}
      </Link>
      {facts.length > 0 && <span className={styles.facts}>{facts.join(' · ')}</span>}
      {meaning !== null && <p className={styles.meaning}>{meaning}</p>}
      {note?.text != null && (
        <p className={styles.here}>
          <b>Here:</b> {note.text}
        </p>
      )}
    </div>
  );
}

function shownIn(branches: readonly Branch[], framework: FrameworkDetail): Branch[] {
  return branches.flatMap(({ item, inside: all }) => {
    const inside = shownIn(all, framework);
    const shown = !item.retired || framework.uses[item.id] !== undefined || inside.length > 0;
    return shown ? [{ item, inside }] : [];
  });
}
