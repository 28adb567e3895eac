import type { ReactNode } from 'react';
import type { SessionTemplate } from '../../../shared/session/templates.ts';
import { Button } from '../../ui/Button.tsx';
import { kindWords } from '../stepWords.ts';
import styles from './plan.module.css';

interface Props {
  template: SessionTemplate;
  onChoose: () => void;
  /** More that can be done with it. */
  children?: ReactNode;
}

/** One template to begin a plan from. */
export function TemplateCard({ template, onChoose, children }: Props) {
  const { id, name, about } = template;
  return (
    <article className={styles.card} aria-labelledby={`template-${id}`}>
      <div>
        <h3 id={`template-${id}`} className={styles.name}>
          {name}
        </h3>
        {about !== '' && <p className={styles.about}>{about}</p>}
        <p className={styles.facts}>{outlineOf(template)}</p>
      </div>
      <div className={styles.ways}>
        {children}
        <Button aria-describedby={`template-${id}`} onClick={onChoose}>
          Begin with this
        </Button>
      </div>
    </article>
  );
}

/** "Welcome, What it means, Rate together · 90 min" */
function outlineOf({ steps }: SessionTemplate): string {
  const minutes = steps.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) / 60;
  const kinds = steps.map(({ kind }) => kindWords[kind]).join(', ');
  return minutes === 0 ? kinds : `${kinds} · ${Math.round(minutes * 10) / 10} min`;
}
