/** With their places as keys: answers carry no id on purpose, and once they are revealed they never change. */
export function numbered<Item>(items: readonly Item[]): [place: number, item: Item][] {
  return [...items.entries()];
}
