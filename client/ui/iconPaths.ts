/** Line drawings on a 16 × 16 grid, drawn with a 1.6 stroke. They take the colour of the words beside them. */
export const iconPaths = {
  inbox: 'M2 9.5 4 3.5h8l2 6V13H2ZM2 9.5h3.7l1 1.6h2.6l1-1.6H14',
  comment: 'M2.5 3h11v8H8l-3.2 2.6V11H2.5Z',
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4 12 12M12 4 4 12',
  plus: 'M8 3V13M3 8H13',
  more: 'M3.4 8h.01M8 8h.01M12.6 8h.01',
  up: 'M8 13V3M3.8 7.2 8 3l4.2 4.2',
  down: 'M8 3v10M3.8 8.8 8 13l4.2-4.2',
  right: 'M2.5 8h11M9.3 3.8 13.5 8l-4.2 4.2',
  'up-right': 'M4 12 12 4M5.5 4H12v6.5',
  'down-right': 'M4 4l8 8M12 5.5V12H5.5',
  'chevron-down': 'M4 6l4 4 4-4',
  'chevron-left': 'M10 3.5 5.5 8l4.5 4.5',
  'chevron-right': 'M6 3.5 10.5 8 6 12.5',
  minus: 'M4 8h8',
  heart: 'M8 13.2C4.2 10.4 2.4 8.3 2.4 6a2.8 2.8 0 0 1 5.6-.6A2.8 2.8 0 0 1 13.6 6c0 2.3-1.8 4.4-5.6 7.2Z',
  question: 'M5.8 6a2.2 2.2 0 1 1 3.3 1.9C8.3 8.4 8 8.8 8 9.6M8 12.3h.01',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.3 10.3 13.5 13.5',
  person: 'M8 8.2a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2ZM3 13.5c.5-2.4 2.4-3.6 5-3.6s4.5 1.2 5 3.6',
  attention: 'M8 1.8 15 14H1ZM8 6.2v3.6M8 11.9h.01',
  offline:
    'M2 6.3A9.4 9.4 0 0 1 4.6 4.5M14 6.3A9.4 9.4 0 0 0 7.3 3.7M4.6 9a5 5 0 0 1 2.4-1.4M11.4 9.1a5 5 0 0 0-.9-.7M8 12.3h.01M2.5 2.5l11 11',
  lock: 'M4 7.3h8v6H4ZM5.6 7.3V5.2a2.4 2.4 0 0 1 4.8 0v2.1',
  arrows: 'M13 8a5 5 0 0 1-9 3M3 8a5 5 0 0 1 9-3M12.3 2v3.2H9.1M3.7 14v-3.2h3.2',
} as const;

export type IconName = keyof typeof iconPaths;
