import { useState } from 'react';
import { Problem } from '../../shared/errors.ts';
import { Avatar } from '../ui/Avatar.tsx';
import { AvatarStack } from '../ui/AvatarStack.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { type IconName, iconPaths } from '../ui/iconPaths.ts';
import { Loading } from '../ui/Loading.tsx';
import { Menu } from '../ui/Menu.tsx';
import { type ComboboxOption, PlainCombobox } from '../ui/PlainCombobox.tsx';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { RelativeTime } from '../ui/RelativeTime.tsx';
import { SaveState } from '../ui/SaveState.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import { Row, Section } from './Section.tsx';
import { findPlaces, people } from './samples.ts';

export function Surfaces() {
  return (
    <>
      <Section title="State of the page">
        <Row>
          {(['saved', 'saving', 'offline', 'blocked', 'not-saved', 'can-comment', 'read-only'] as const).map(
            (state) => (
              <SaveState key={state} state={state} />
            ),
          )}
        </Row>
        <Row>
          <AvatarStack people={people} />
          <AvatarStack people={people.slice(0, 2)} />
          {people.map((person) => (
            <Avatar key={person.id} person={person} size={36} />
          ))}
        </Row>
        <Row>
          {(Object.keys(iconPaths) as IconName[]).map((name) => (
            <Icon key={name} name={name} />
          ))}
        </Row>
        <Row>
          <RelativeTime at={new Date(Date.now() - 3 * 60_000).toISOString()} />
          <RelativeTime at={new Date(Date.now() - 30 * 3_600_000).toISOString()} />
          <RelativeTime at="2025-06-14T10:00:00Z" />
        </Row>
        <Loading what="the board" />
        <Progress label="Reading the spreadsheet" done={0.42} />
        <Progress label="Waiting for the server" />
        <ProblemNotice
          problem={
            new Problem(
              'not-saved',
              'The disk is full. Your words are kept on this page. Ask whoever runs Moothall to make room.',
            )
          }
          onRetry={() => {}}
        />
        <EmptyState
          title="No objectives yet"
          action={<Button look="primary">Add the first objective</Button>}
        >
          <p>An objective says what you set out to change. Each can be tied to evidence and rated.</p>
        </EmptyState>
      </Section>
      <Parts />
    </>
  );
}

function Parts() {
  const [tab, setTab] = useState<'comments' | 'rating' | 'history'>('comments');
  const [open, setOpen] = useState(false);
  const [place, setPlace] = useState<ComboboxOption | null>(null);
  const [last, setLast] = useState('nothing');
  const act = (label: string) => ({ id: label, label, onSelect: () => setLast(label) });
  return (
    <Section title="Tabs, menu, dialog">
      <Tabs
        label="About this objective"
        selected={tab}
        onSelect={setTab}
        tabs={[
          { id: 'comments', label: 'Comments', count: 3, panel: <p>Comments stand here.</p> },
          { id: 'rating', label: 'Rating', panel: <p>The rating stands here.</p> },
          { id: 'history', label: 'History', panel: <p>The history stands here.</p> },
        ]}
      />
      <Row>
        <Menu
          label="Move or delete this objective"
          look="quiet"
          sections={[
            {
              heading: 'Move',
              actions: [
                { ...act('Up'), shortcut: 'Alt+↑', icon: <Icon name="up" /> },
                { ...act('Down'), unavailable: 'It is the last one', icon: <Icon name="down" /> },
              ],
            },
            { actions: [{ ...act('Open a dialog'), onSelect: () => setOpen(true) }] },
          ]}
        >
          <Icon name="more" />
        </Menu>
        <span>Last chosen: {last}</span>
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
      </Row>
      {open && (
        <Dialog
          title="Link an indicator"
          onClose={() => setOpen(false)}
          footer={
            <>
              <Button onClick={() => setOpen(false)}>Cancel</Button>
              <Button look="primary" onClick={() => setOpen(false)}>
                Link it
              </Button>
            </>
          }
        >
          <PlainCombobox
            label="Place in the dialog"
            value={place}
            onChange={setPlace}
            search={findPlaces}
            focusFirst
          />
          <Menu label="More in the dialog" sections={[{ actions: [act('Inside')] }]}>
            More
          </Menu>
        </Dialog>
      )}
    </Section>
  );
}
