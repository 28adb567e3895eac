/**
 * What a level can look like, apart from the schemas of scale.ts: pages that only show ratings then need not load the
 * machinery that checks them.
 */

/** Shapes tell levels apart without colour. The dashed circle is kept for "not rated". */
export const levelShapes = ['diamond', 'triangle', 'circle', 'square', 'hexagon'] as const;

/** Colours a level may wear. The page maps each to ink, fill and ground in light, dark and print. */
export const levelTones = ['red', 'amber-red', 'amber', 'amber-green', 'green'] as const;

/** A choice on every scale, counted apart: saying that we do not know is not the same as saying nothing. */
export const cannotAssess = 'cannot-assess';
