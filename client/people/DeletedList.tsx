import type { restorePartnership } from '../../shared/api/partnerships.ts';
import type { Me } from '../../shared/api/people.ts';
import type { restoreStrategy } from '../../shared/api/strategies.ts';
import { call } from '../api/call.ts';
import { Button } from '../ui/Button.tsx';
import { formatDate } from '../ui/dates.ts';
import { ProblemNotice } from '../ui/ProblemNotice.tsx';
import { Section } from './Section.tsx';
import sections from './sections.module.css';
import { useChange } from './useChange.ts';

type Deleted = Me['deleted'][number];

/** What an owner deleted and can still bring back. */
export function DeletedList({ deleted }: { deleted: readonly Deleted[] }) {
  const restoring = useChange<Deleted>({
    run: ({ kind, id }) =>
      kind === 'partnership'
        ? call<typeof restorePartnership>('POST /api/partnerships/:p/restore', { params: { p: id } })
        : call<typeof restoreStrategy>('POST /api/strategies/:s/restore', { params: { s: id } }),
    said: ({ name }) => `“${name}” is back.`,
    // With the last row this whole part goes, and focus with it.
    after: () => document.querySelector('h1')?.focus(),
  });
  if (deleted.length === 0) return null;
  return (
    <Section title="Deleted">
      <p className={sections.lede}>
        You can bring these back until the day beside them; then they are gone for good.
      </p>
      {restoring.problem && <ProblemNotice problem={restoring.problem} />}
      <ul className={sections.list}>
        {deleted.map((one) => (
          <li key={one.id} className={sections.row}>
            <span>
              <span className={sections.name}>{one.name}</span>{' '}
              <span className={sections.quiet}>
                {one.kind}, kept until {formatDate(one.until)}
              </span>
            </span>
            <Button
              size="s"
              busy={restoring.busy}
              onClick={() => restoring.send(one)}
              aria-label={`Bring “${one.name}” back`}
            >
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
