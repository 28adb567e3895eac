import { useId, useState } from 'react';
import type { Role } from '../../../shared/access.ts';
import { realityQuestions } from '../../../shared/ledger/realityQuestions.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { useLazyPart } from '../../ui/useLazyPart.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Reality.module.css';
import type { LinkIds } from './useAnswers.ts';

interface Props {
  link: LinkIds;
  /** What the indicator is called. */
  title: string;
  role: Role;
  /** How many of the questions have an answer. */
  answered: number;
}

const loadCheck = async () => (await import('./RealityCheck.tsx')).RealityCheck;

/** "3 of 5 reality questions answered": opens the questions where it stands. */
export function RealityToggle({ link, title, role, answered }: Props) {
  const { part: RealityCheck, failed, fetchPart } = useLazyPart(loadCheck);
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.opener}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          fetchPart();
          setOpen(!open);
        }}
      >
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={12} />
        {answered} of {realityQuestions.length} reality questions answered
        <VisuallyHidden> of {title}</VisuallyHidden>
      </button>
      {open && (
        <div id={id}>
          {RealityCheck !== undefined ? (
            <RealityCheck link={link} title={title} role={role} />
          ) : failed ? (
            <p role="alert">
              The questions could not be fetched. Check your connection.{' '}
              <Button size="s" onClick={fetchPart}>
                Try again
              </Button>
            </p>
          ) : (
            <Loading what="the questions" />
          )}
        </div>
      )}
    </div>
  );
}
