import type { Editor } from '@tiptap/core';
import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import { onThisKeyboard } from '../../keyboard.ts';
import { formatCommands } from './commands.ts';
import styles from './FormatBar.module.css';
import { placeBar } from './placeBar.ts';

interface Props {
  editor: Editor;
  /** Focus goes to the bar each time this changes to another number. */
  takeFocus: number;
  onLink: () => void;
  /** On what is selected; on nothing, to the comments at the caret. */
  onComment: () => void;
  onLeave: () => void;
}

const linkPath =
  'M6.7 9.3a2.7 2.7 0 0 0 3.8 0l2-2a2.7 2.7 0 0 0-3.8-3.8l-.8.8M9.3 6.7a2.7 2.7 0 0 0-3.8 0l-2 2a2.7 2.7 0 0 0 3.8 3.8l.8-.8';

const commentPath = 'M2.5 3.5h11v7.5H8l-3 2.5V11H2.5Z';

/** The formatting bar at a selection: one stop of Tab, arrows inside, Escape back to the words. */
export function FormatBar({ editor, takeFocus, onLink, onComment, onLeave }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  const [, look] = useReducer((times: number) => times + 1, 0);
  const [at, setAt] = useState(0);
  useEffect(() => {
    editor.on('transaction', look);
    return () => {
      editor.off('transaction', look);
    };
  }, [editor]);
  useLayoutEffect(() => {
    if (bar.current) placeBar(bar.current, editor.view);
  });
  useEffect(() => {
    if (takeFocus > 0) bar.current?.querySelector('button')?.focus();
  }, [takeFocus]);

  const offered = formatCommands.filter(({ can }) => can === undefined || can(editor));
  const places = offered.length + 2;
  const go = (to: number) => {
    const next = (to + places) % places;
    setAt(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: places - 1 };
    const to = moves[event.key];
    if (to !== undefined) go(to);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={bar} role="toolbar" aria-label="Formatting" className={styles.bar} onKeyDown={onKeyDown}>
      {offered.map((command, index) => (
        <Tool
          key={command.id}
          label={command.label}
          shortcut={command.shortcut}
          on={command.isOn(editor)}
          reachable={index === at}
          onFocus={() => setAt(index)}
          onPress={() => command.run(editor)}
        >
          <path d={command.path} />
        </Tool>
      ))}
      <Tool
        label={editor.isActive('link') ? 'Change the link' : 'Link'}
        shortcut="Mod+K"
        on={editor.isActive('link')}
        reachable={at === offered.length}
        onFocus={() => setAt(offered.length)}
        onPress={onLink}
      >
        <path d={linkPath} />
      </Tool>
      <Tool
        label={editor.state.selection.empty ? 'Go to the comments' : 'Comment'}
        shortcut="Mod+Alt+M"
        reachable={at > offered.length}
        onFocus={() => setAt(offered.length + 1)}
        onPress={onComment}
      >
        <path d={commentPath} />
      </Tool>
    </div>
  );
}

interface ToolProps {
  label: string;
  shortcut: string;
  /** Undefined for what is done, not switched on and off. */
  on?: boolean;
  reachable: boolean;
  onFocus: () => void;
  onPress: () => void;
  children: ReactNode;
}

function Tool({ label, shortcut, on, reachable, onFocus, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={label}
      aria-pressed={on}
      title={`${label} (${onThisKeyboard(shortcut)})`}
      tabIndex={reachable ? 0 : -1}
      onFocus={onFocus}
      // A press must not take the selection away from the words that it is about.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16">
        {children}
      </svg>
    </button>
  );
}
