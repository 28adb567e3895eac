import type { ValueStyle } from '../../../shared/evidence/format.ts';

/** For figures that stand close together: a long unit is said once beside them; a sign such as % or £ stays with each. */
export function bareStyle({ unit, decimals }: ValueStyle): ValueStyle {
  return { unit: unit.length <= 2 ? unit : '', decimals };
}
