import { Menu as MantineMenu } from '@mantine/core';
import { Fragment, useEffect, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import type { MenuProps } from './Menu.tsx';
import { MantineScope } from './mantine/MantineScope.tsx';
import type { MenuAction } from './menuItems.ts';
import { portalHost } from './portalHost.ts';

/** The menu itself, once its machinery is here. It replaces the button that was pressed, so it opens at once. */
export function MenuPopup({ label, children, sections, ...look }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [opened, setOpened] = useState(false);
  const [host, setHost] = useState<HTMLElement | null>(null);

  useEffect(() => {
    // Focus first: it is where focus returns to when the menu closes.
    button.current?.focus();
    setHost(portalHost(button.current));
    setOpened(true);
  }, []);

  function select(action: MenuAction): void {
    // What the action opens (a dialog) takes its way back from what has focus now; the item is about to vanish.
    button.current?.focus();
    setOpened(false);
    action.onSelect();
  }

  return (
    <MantineScope>
      <MantineMenu
        opened={opened}
        onChange={setOpened}
        position="bottom-end"
        // The menu would take focus back from wherever an action has put it.
        returnFocus={false}
        withInitialFocusPlaceholder={false}
        closeOnItemClick={false}
        // Ours, below: Mantine's removes the menu before the key can be kept from the dialog around it.
        closeOnEscape={false}
        {...(host === null ? {} : { portalProps: { target: host } })}
      >
        <MantineMenu.Target>
          <Button
            {...look}
            ref={button}
            aria-label={label}
            onKeyDown={(event) => {
              // Escape may come before focus has moved into the menu.
              if (opened ? event.key !== 'Escape' : event.key !== 'ArrowDown') return;
              event.preventDefault();
              setOpened(!opened);
            }}
          >
            {children}
          </Button>
        </MantineMenu.Target>
        <MantineMenu.Dropdown
          aria-label={label}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Escape') return;
            // Escape closes the menu, not also the dialog around it.
            event.preventDefault();
            button.current?.focus();
            setOpened(false);
          }}
        >
          {sections.map(({ heading, actions }, place) => (
            <Fragment key={actions[0].id}>
              {place > 0 && <MantineMenu.Divider />}
              {heading !== undefined && <MantineMenu.Label>{heading}</MantineMenu.Label>}
              {actions.map((action) => (
                <MenuItem key={action.id} action={action} onSelect={() => select(action)} />
              ))}
            </Fragment>
          ))}
        </MantineMenu.Dropdown>
      </MantineMenu>
    </MantineScope>
  );
}

function MenuItem({ action, onSelect }: { action: MenuAction; onSelect: () => void }) {
  const { label, icon, shortcut, unavailable, hint } = action;
  const more = unavailable ?? hint;
  const barred = unavailable !== undefined;
  return (
    <MantineMenu.Item
      leftSection={icon}
      rightSection={shortcut}
      // Not `disabled`: a disabled item cannot be reached, and then nobody hears why it is unavailable.
      aria-disabled={barred}
      onClick={() => {
        if (!barred) onSelect();
      }}
    >
      {label}
      {more !== undefined && <small>{more}</small>}
    </MantineMenu.Item>
  );
}
