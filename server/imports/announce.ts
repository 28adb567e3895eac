import type { ImportParts } from './parts.ts';

/** Figures came or went, and with them indicators of the partnership's own. */
export function announce({ bus }: Pick<ImportParts, 'bus'>, partnershipId: string): void {
  bus.announce({ kind: 'partnership', partnershipId });
  bus.announce({ kind: 'evidence', partnershipId });
}
