import { useState } from 'react';
import { Link } from 'react-router';
import { may } from '../../shared/access.ts';
import type { Partnership } from '../../shared/api/partnerships.ts';
import type { deleteStrategy } from '../../shared/api/strategies.ts';
import { call } from '../api/call.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { NameStrategy } from './NameStrategy.tsx';
import { Section } from './Section.tsx';
import sections from './sections.module.css';

type Brief = Partnership['strategies'][number];
type Open = { what: 'new' } | { what: 'rename' | 'delete'; strategy: Brief };

export function Strategies({ partnership }: { partnership: Partnership }) {
  const [open, setOpen] = useState<Open>();
  const { strategies, role } = partnership;
  const close = () => setOpen(undefined);
  const make = may(role, 'create-strategy') && (
    <Button look={strategies.length === 0 ? 'primary' : 'plain'} onClick={() => setOpen({ what: 'new' })}>
      New strategy
    </Button>
  );
  return (
    <Section title="Strategies" action={strategies.length > 0 && make}>
      {strategies.length === 0 ? (
        <EmptyState title="No strategy yet" level={3} action={make || undefined}>
          {make
            ? 'A strategy holds what you want to be true for people here: outcomes, the objectives under them, and how you will know.'
            : 'An editor of this partnership can make the first one.'}
        </EmptyState>
      ) : (
        <ul className={sections.list}>
          {strategies.map((strategy) => (
            <li key={strategy.id} className={sections.row}>
              <Link className={sections.name} to={`/s/${strategy.id}`}>
                {titleOf(strategy)}
              </Link>
              <span className={sections.ways}>
                <Link to={`/s/${strategy.id}/board`} aria-label={`Board of ${titleOf(strategy)}`}>
                  Board
                </Link>
                <StrategyMenu strategy={strategy} partnership={partnership} onOpen={setOpen} />
              </span>
            </li>
          ))}
        </ul>
      )}
      {open?.what === 'new' && <NameStrategy partnershipId={partnership.id} onClose={close} />}
      {open?.what === 'rename' && (
        <NameStrategy partnershipId={partnership.id} strategy={open.strategy} onClose={close} />
      )}
      {open?.what === 'delete' && (
        <ConfirmDialog
          title={`Delete “${titleOf(open.strategy)}”?`}
          act="Delete the strategy"
          run={() =>
            call<typeof deleteStrategy>('DELETE /api/strategies/:s', { params: { s: open.strategy.id } })
          }
          said={`“${titleOf(open.strategy)}” is deleted.`}
          onClose={close}
        >
          <p>
            Everybody who has it open is sent away. For 30 days an owner can bring it back from the home page.
          </p>
        </ConfirmDialog>
      )}
    </Section>
  );
}

function StrategyMenu({
  strategy,
  partnership: { role },
  onOpen,
}: {
  strategy: Brief;
  partnership: Partnership;
  onOpen: (open: Open) => void;
}) {
  if (!may(role, 'write-strategy')) return null;
  const rename = { id: 'rename', label: 'Rename…', onSelect: () => onOpen({ what: 'rename', strategy }) };
  const remove = { id: 'delete', label: 'Delete…', onSelect: () => onOpen({ what: 'delete', strategy }) };
  return (
    <Menu
      label={`More about “${titleOf(strategy)}”`}
      look="quiet"
      size="s"
      sections={[{ actions: may(role, 'delete-strategy') ? [rename, remove] : [rename] }]}
    >
      <Icon name="more" />
    </Menu>
  );
}

function titleOf({ title }: Brief): string {
  return title === '' ? 'Untitled strategy' : title;
}
