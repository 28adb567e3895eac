import { useState } from 'react';
import type { Partnership } from '../../shared/api/partnerships.ts';
import { Button } from '../ui/Button.tsx';
import { cx } from '../ui/cx.ts';
import { AddOrganisation } from './AddOrganisation.tsx';
import { ChangeOrganisation } from './ChangeOrganisation.tsx';
import { Section } from './Section.tsx';
import sections from './sections.module.css';

type Organisation = Partnership['organisations'][number];

export function Organisations({ partnership }: { partnership: Partnership }) {
  const [changing, setChanging] = useState<Organisation>();
  const [adding, setAdding] = useState(false);
  const headcount = (id: string) =>
    partnership.members.filter(({ organisationId }) => organisationId === id).length;
  return (
    <Section
      title="Organisations"
      action={<Button onClick={() => setAdding(true)}>Add an organisation</Button>}
    >
      <p className={sections.lede}>
        Two spellings of one organisation? Merge them: people, ratings and leads of the one become the
        other’s.
      </p>
      <ul className={sections.list}>
        {partnership.organisations.map((organisation) => (
          <li key={organisation.id} className={sections.row}>
            <span>
              <strong>{organisation.name}</strong>{' '}
              <span className={cx(sections.quiet, sections.together)}>
                {peopleWords(headcount(organisation.id))}
              </span>
            </span>
            <Button
              size="s"
              aria-label={`Rename or merge ${organisation.name}`}
              onClick={() => setChanging(organisation)}
            >
              Rename or merge…
            </Button>
          </li>
        ))}
      </ul>
      {adding && <AddOrganisation partnershipId={partnership.id} onClose={() => setAdding(false)} />}
      {changing && (
        <ChangeOrganisation
          partnership={partnership}
          organisation={changing}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Section>
  );
}

function peopleWords(count: number): string {
  if (count === 0) return 'nobody yet';
  return count === 1 ? '1 person' : `${count} people`;
}
