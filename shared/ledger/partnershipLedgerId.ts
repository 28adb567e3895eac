/** A partnership's ledger, told apart from any strategy's. */
export function partnershipLedgerId(partnershipId: string): string {
  return `partnership-${partnershipId}`;
}
