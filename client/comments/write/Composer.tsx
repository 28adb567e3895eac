import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { newId } from '../../../shared/ids.ts';
import { limits } from '../../../shared/limits.ts';
import { faultAt } from '../../api/faultAt.ts';
import { useSend } from '../../api/useSend.ts';
import { useSaveState } from '../../sync/useStrategySync.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommentsHome } from '../CommentsHome.ts';
import { mentionedIn, toSent } from '../words/mentionWords.ts';
import styles from './Composer.module.css';
import { MentionBox } from './MentionBox.tsx';
import { useDraft } from './useDraft.ts';

interface Props {
  /** Tells this draft from others: `reply THREAD`. */
  place: string;
  /** What is being written, for who hears it: “Reply to Asha Patel”. */
  label: string;
  placeholder?: string;
  /** On the button. */
  act: string;
  /** What stands in it at first, where something that was sent is changed. */
  first?: string;
  focusFirst?: boolean | undefined;
  /** Above the words. */
  children?: ReactNode;
  /** Sends; `onceKey` is the same while the same words are tried again. */
  onSend: (body: string, onceKey: string) => Promise<unknown>;
  /** What is sent besides the words, which may then be left out. */
  also?: string | undefined;
  /** It was sent. */
  onSent?: (() => void) | undefined;
  /** Offered where one may leave; the words are kept. */
  onLeave?: (() => void) | undefined;
}

/** Where people write. What was written is on this device until it was sent, whatever becomes of page and connection. */
export function Composer(props: Props) {
  const {
    place,
    label,
    placeholder,
    act,
    first = '',
    focusFirst = false,
    children,
    onSend,
    onSent,
    onLeave,
    also = '',
  } = props;
  const { copy, people } = useCommentsHome();
  const draft = useDraft(copy, place, label, first);
  const offline = useSaveState() === 'offline';
  const [tried, setTried] = useState<{ sent: string; key: string }>();
  const box = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const faultId = useId();
  const { send, busy, problem } = useSend(async () => {
    const body = toSent(draft.text.trim(), people);
    // On bad Wi-Fi the same words sent twice count once; other words are another comment.
    const sent = `${body}\n${also}`;
    const key = tried?.sent === sent ? tried.key : newId();
    setTried({ sent, key });
    await onSend(body, key);
    draft.forget();
    onSent?.();
  });
  // Before the next key: the first letter of who types on belongs here.
  useLayoutEffect(() => {
    if (!focusFirst) return;
    const area = box.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, [focusFirst]);

  const empty = draft.text.trim() === '' || draft.text === first;
  const nothing = empty && also === '';
  const submit = () => {
    if (nothing) box.current?.focus();
    else send();
  };
  const fault = problem === null ? undefined : (faultAt(problem, 'body') ?? problem.detail);
  const told = mentionedIn(draft.text, people);
  return (
    <form
      className={styles.composer}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          submit();
        }
        if (event.key !== 'Escape' || event.defaultPrevented || onLeave === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      {children}
      <MentionBox
        ref={box}
        label={label}
        placeholder={placeholder}
        value={draft.text}
        onChange={draft.setText}
        maxLength={limits.commentChars}
        describedBy={`${hintId}${fault === undefined ? '' : ` ${faultId}`}`}
        invalid={fault !== undefined}
      />
      {fault !== undefined && (
        <p id={faultId} role="alert" className={styles.fault}>
          <strong>This was not sent.</strong> {fault} Your words are kept on this device.
        </p>
      )}
      <p id={hintId} className={styles.hint}>
        {offline
          ? 'No connection. Your words are kept on this device; send them when it is back.'
          : told.length > 0 && `Will be told: ${told.map(({ name }) => name).join(', ')}`}
      </p>
      <div className={styles.actions}>
        <Button
          type="submit"
          size="s"
          look={nothing ? 'plain' : 'primary'}
          busy={busy}
          aria-disabled={nothing || undefined}
        >
          {act}
        </Button>
        {onLeave !== undefined && (
          <Button size="s" look="quiet" onClick={onLeave}>
            {nothing ? 'Cancel' : 'Later'}
          </Button>
        )}
        {!empty && (
          <Button
            size="s"
            look="quiet"
            onClick={() => {
              draft.setText(first);
              box.current?.focus();
            }}
          >
            {first === '' ? 'Clear' : 'As it was'}
          </Button>
        )}
      </div>
    </form>
  );
}
