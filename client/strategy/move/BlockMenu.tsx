import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import type { RecordKind } from '../../../shared/strategy/edit.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuAction, MenuSection } from '../../ui/menuItems.ts';
import { useCanWrite, useLive } from '../live/LiveContext.ts';
import type { LiveStrategy } from '../live/liveStrategy.ts';
import styles from './BlockMenu.module.css';
import { placeOf, stepFrom } from './places.ts';
import { type Moving, quoted, useMoving } from './useMoving.ts';
import { useRemoving } from './useRemoving.ts';

interface Props {
  of: RecordKind;
  id: string;
  /** As people say it: "2" or "2.1"; empty without an outcome. */
  number: string;
}

/** "Move or delete": all that dragging does, for who can't or won't drag. */
export const BlockMenu = memo(function BlockMenu({ of, id, number }: Props) {
  const live = useLive();
  const canWrite = useCanWrite();
  const moving = useMoving();
  const remove = useRemoving();
  // What the menu offers is read when somebody comes near it, so that no move anywhere renders every menu.
  const place = useRef<HTMLSpanElement>(null);
  useInterest(place);
  if (!canWrite) return null;
  const sections: MenuSection[] = [
    ...moveSections(live, moving, of, id),
    {
      actions: [
        {
          id: 'delete',
          label: `Delete this ${of}`,
          icon: <Icon name="cross" />,
          onSelect: () => remove(of, id),
        },
      ],
    },
  ];
  return (
    <span ref={place} className={styles.menu}>
      <Menu look="quiet" size="s" label={`Move or delete ${of} ${number}`} sections={sections}>
        <Icon name="more" />
      </Menu>
    </span>
  );
});

/** Renders again when the pointer or focus comes to an element. */
function useInterest(place: RefObject<HTMLElement | null>): void {
  const [, look] = useState(0);
  useEffect(() => {
    const element = place.current;
    const onInterest = () => look((times) => times + 1);
    const signs = ['pointerenter', 'focusin'];
    for (const sign of signs) element?.addEventListener(sign, onInterest);
    return () => {
      for (const sign of signs) element?.removeEventListener(sign, onInterest);
    };
  }, [place]);
}

function moveSections(live: LiveStrategy, moving: Moving, of: RecordKind, id: string): MenuSection[] {
  const structure = live.structure.get();
  const step = (direction: -1 | 1): MenuAction => ({
    id: direction < 0 ? 'up' : 'down',
    label: direction < 0 ? 'Move up' : 'Move down',
    icon: <Icon name={direction < 0 ? 'up' : 'down'} />,
    shortcut: direction < 0 ? 'Alt+Shift+↑' : 'Alt+Shift+↓',
    unavailable: stepFrom(structure, of, id, direction)
      ? undefined
      : `It is already ${direction < 0 ? 'first' : 'last'}`,
    onSelect: () => moving.step(of, id, direction),
  });
  const sections: MenuSection[] = [{ actions: [step(-1), step(1)] }];
  if (of === 'outcome') return sections;
  const here = placeOf(structure, of, id)?.outcomeId;
  const [first, ...rest] = structure.outcomes
    .filter((outcome) => outcome.id !== here)
    .map(
      (outcome): MenuAction => ({
        id: outcome.id,
        label: quoted(live, 'outcome', outcome.id),
        onSelect: () => moving.toOutcome(id, outcome.id),
      }),
    );
  return first === undefined
    ? sections
    : [...sections, { heading: 'Move to outcome', actions: [first, ...rest] }];
}
