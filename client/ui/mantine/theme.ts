import { Combobox, createTheme, Menu } from '@mantine/core';
import combobox from './Combobox.module.css';
import menu from './Menu.module.css';

/**
 * Turns to the other side where there is no room below. Along the side it is shifted anyway: counting that as no room,
 * as Mantine does by itself, leaves a menu near the edge hanging out of the window.
 */
const floating = {
  transitionProps: { duration: 0 },
  offset: 4,
  // A list is short while it searches and long when it has found: its side is settled only then.
  preventPositionChangeWhenVisible: false,
  middlewares: { flip: { crossAxis: false }, shift: true },
} as const;

/**
 * Mantine brings behaviour (focus, keys, placement), and none of its looks: it runs headless, so not one rule of its
 * stylesheets is loaded, and these classes, drawn from our tokens, are all that its parts wear.
 */
export const mantineTheme = createTheme({
  components: {
    Menu: Menu.extend({
      defaultProps: floating,
      classNames: {
        dropdown: menu.dropdown ?? '',
        item: menu.item ?? '',
        itemLabel: menu.itemLabel ?? '',
        itemSection: menu.itemSection ?? '',
        label: menu.label ?? '',
        divider: menu.divider ?? '',
      },
    }),
    Combobox: Combobox.extend({
      defaultProps: floating,
      classNames: {
        dropdown: combobox.dropdown ?? '',
        options: combobox.options ?? '',
        option: combobox.option ?? '',
        empty: combobox.empty ?? '',
      },
    }),
  },
});
