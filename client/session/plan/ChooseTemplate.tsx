import { useRef } from 'react';
import { type SessionTemplate, sessionTemplates } from '../../../shared/session/templates.ts';
import { useFocusStays } from '../../ui/useFocusStays.ts';
import { OwnTemplates } from './OwnTemplates.tsx';
import styles from './plan.module.css';
import { TemplateCard } from './TemplateCard.tsx';

const empty: SessionTemplate = {
  id: 'empty',
  name: 'An empty plan',
  about: 'You add step by step what it is made of.',
  title: '',
  purpose: 'workshop',
  steps: [{ kind: 'welcome' }],
};

interface Props {
  partnershipId: string;
  onChoose: (template: SessionTemplate) => void;
}

/** What a plan begins with. */
export function ChooseTemplate({ partnershipId, onChoose }: Props) {
  const part = useRef<HTMLDivElement>(null);
  const lede = useRef<HTMLParagraphElement>(null);
  // The card of a template that was deleted goes, and with it whatever had focus.
  useFocusStays(part, lede);
  return (
    <div ref={part}>
      <p ref={lede} className={styles.lede} tabIndex={-1}>
        Begin with a template. Everything in it can be changed, and a plan that you mean to use again can be
        kept as one.
      </p>
      <OwnTemplates partnershipId={partnershipId} onChoose={onChoose} />
      <section className={styles.group} aria-labelledby="given-templates">
        <h2 id="given-templates">Ready to use</h2>
        {[...sessionTemplates, empty].map((template) => (
          <TemplateCard key={template.id} template={template} onChoose={() => onChoose(template)} />
        ))}
      </section>
    </div>
  );
}
