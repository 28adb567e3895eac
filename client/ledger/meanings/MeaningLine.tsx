import { useState } from 'react';
import { MeaningMark } from '../../ui/MeaningMark.tsx';
import { useLazyPart } from '../../ui/useLazyPart.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Meaning.module.css';
import { useMeaning } from './useMeaning.ts';

interface Props {
  strategyId: string;
  target: string;
  /** "outcome 2", "objective 2.1" */
  name: string;
  /** Words alone, where the whole card leads somewhere. */
  plain?: boolean;
}

const loadDialog = async () => (await import('./MeaningDialog.tsx')).MeaningDialog;

/** Whether people agreed what it means, and the way to the words; nothing where no session asked. */
export function MeaningLine({ strategyId, target, name, plain = false }: Props) {
  const meaning = useMeaning(strategyId, target);
  const [open, setOpen] = useState(false);
  const { part: MeaningDialog, failed, fetchPart } = useLazyPart(loadDialog);
  if (meaning === undefined) return null;
  const mark = <MeaningMark standing={meaning.standing} />;
  if (plain) return mark;
  return (
    <>
      <button
        type="button"
        className={styles.opener}
        data-focus={`meaning ${target}`}
        onClick={() => {
          fetchPart();
          setOpen(true);
        }}
      >
        {mark}
        <VisuallyHidden>, of {name}</VisuallyHidden>
      </button>
      {open && failed && <span role="alert">This needs a connection. Try again once it is back.</span>}
      {open && MeaningDialog && <MeaningDialog meaning={meaning} onClose={() => setOpen(false)} />}
    </>
  );
}
