import { type SessionTemplate, sessionTemplates } from '../../../shared/session/templates.ts';
import { Button } from '../../ui/Button.tsx';
import { kindWords } from '../stepWords.ts';
import styles from './plan.module.css';

const empty: SessionTemplate = {
  id: 'empty',
  name: 'An empty plan',
  about: 'You add step by step what it is made of.',
  title: '',
  purpose: 'workshop',
  steps: [{ kind: 'welcome' }],
};

/** What a plan begins with. */
export function ChooseTemplate({ onChoose }: { onChoose: (template: SessionTemplate) => void }) {
  return (
    <>
      <p className={styles.lede}>Begin with a template. Everything in it can be changed.</p>
      <div className={styles.group}>
        {[...sessionTemplates, empty].map((template) => (
          <article key={template.id} className={styles.card} aria-labelledby={`template-${template.id}`}>
            <div>
              <h2 id={`template-${template.id}`} className={styles.name}>
                {template.name}
              </h2>
              <p className={styles.about}>{template.about}</p>
              <p className={styles.facts}>{outlineOf(template)}</p>
            </div>
            <Button aria-describedby={`template-${template.id}`} onClick={() => onChoose(template)}>
              Begin with this
            </Button>
          </article>
        ))}
      </div>
    </>
  );
}

/** "Welcome, What it means, Rate together · 90 min" */
function outlineOf({ steps }: SessionTemplate): string {
  const minutes = steps.reduce((sum, { seconds }) => sum + (seconds ?? 0), 0) / 60;
  const kinds = steps.map(({ kind }) => kindWords[kind]).join(', ');
  return minutes === 0 ? kinds : `${kinds} · ${minutes} min`;
}
