/** The part of a `framework/item` id that names the item. */
export function keyIn(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}
