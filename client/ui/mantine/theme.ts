import { Combobox, createTheme, Menu } from '@mantine/core';
import combobox from './Combobox.module.css';
import menu from './Menu.module.css';

/**
 * Mantine brings behaviour (focus, keys, placement), and none of its looks: it runs headless, so not one rule of its
 * stylesheets is loaded, and these classes, drawn from our tokens, are all that its parts wear.
 */
export const mantineTheme = createTheme({
  components: {
    Menu: Menu.extend({
      defaultProps: { transitionProps: { duration: 0 }, offset: 4 },
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
      defaultProps: { transitionProps: { duration: 0 }, offset: 4 },
      classNames: {
        dropdown: combobox.dropdown ?? '',
        options: combobox.options ?? '',
        option: combobox.option ?? '',
        empty: combobox.empty ?? '',
      },
    }),
  },
});
