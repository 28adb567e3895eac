/**
 * Word in a browser copies each item as a list of its own, in a wrapper, and says its depth in an attribute. Lists that
 * follow each other become one again, nested as they were.
 */
export function joinWebWordLists(body: HTMLElement): void {
  const wrappers = [...body.querySelectorAll('.ListContainerWrapper')];
  for (const wrapper of wrappers) wrapper.replaceWith(...wrapper.childNodes);
  let open: { list: Element; level: number }[] = [];
  for (const list of [...body.querySelectorAll('ul, ol')]) {
    const level = Number(list.firstElementChild?.getAttribute('data-aria-level'));
    if (!(level >= 1)) continue;
    const [top] = open;
    if (top && list.previousElementSibling !== top.list) open = [];
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    const current = open.at(-1);
    if (current?.level === level && current.list.tagName === list.tagName) {
      current.list.append(...list.children);
      list.remove();
    } else {
      if (current?.level === level) open.pop();
      open.at(-1)?.list.lastElementChild?.append(list);
      open.push({ list, level });
    }
  }
}
