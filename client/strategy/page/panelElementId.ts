/** Of the column at the right, which is there on wide pages. */
export const panelElementId = 'block-panel';
