import { useState } from 'react';
import { SchemeSwitch } from '../theme/SchemeSwitch.tsx';
import { AnnouncementSwitch } from '../ui/AnnouncementSwitch.tsx';
import { announce } from '../ui/announcer.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonLink } from '../ui/ButtonLink.tsx';
import { ChoiceCards } from '../ui/ChoiceCards.tsx';
import { type ComboboxOption, PlainCombobox } from '../ui/PlainCombobox.tsx';
import { RagMark } from '../ui/RagMark.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './gallery.module.css';
import { Row, Section } from './Section.tsx';
import { findPlaces, fiveLevels } from './samples.ts';

export function Controls() {
  const [name, setName] = useState('');
  const [words, setWords] = useState('The plan is sound; it is the pace.');
  const [role, setRole] = useState<'editor' | 'viewer' | ''>('');
  const [place, setPlace] = useState<ComboboxOption | null>(null);
  const [level, setLevel] = useState<string | null>(null);
  return (
    <Section title="Buttons and fields">
      <Row>
        <Button look="primary">Start</Button>
        <Button>Invite</Button>
        <Button look="quiet">Quiet</Button>
        <Button size="s">Rate</Button>
        <Button busy>Sending</Button>
        <Button look="primary" busy>
          Sending
        </Button>
        <Button disabled>Not now</Button>
        <Button size="l" look="primary">
          Send my rating
        </Button>
        <ButtonLink to="/nowhere">A link to nowhere</ButtonLink>
        <Button onClick={() => announce('Moved to third place')}>Announce</Button>
      </Row>
      <div className={styles.form}>
        <TextField label="Your name" hint="As others should see it." value={name} onChange={setName} />
        <TextField
          label="E-mail"
          type="email"
          optional
          value={name}
          onChange={setName}
          error="Write an address such as name@example.org."
        />
        <TextField label="Not for changing" value="Southend 2050" onChange={() => {}} disabled />
        <TextArea label="Why?" value={words} onChange={setWords} />
        <SelectField
          label="Role"
          unchosen="Choose a role"
          value={role}
          choices={[
            { value: 'editor', label: 'Editor' },
            { value: 'viewer', label: 'Viewer' },
          ]}
          onChange={setRole}
        />
        <PlainCombobox
          label="Place"
          hint="Type part of its name."
          value={place}
          onChange={setPlace}
          search={findPlaces}
        />
        <ChoiceCards
          legend="Where are we?"
          value={level}
          onChange={setLevel}
          cards={fiveLevels.slice(0, 3).map((each) => ({
            value: each.label,
            label: each.label,
            meaning: 'What it means for an objective to stand here.',
            mark: <RagMark value={each} size={20} />,
          }))}
        />
        <AnnouncementSwitch />
        <SchemeSwitch />
      </div>
    </Section>
  );
}
