/**
 * Mounts editors one at a time while the browser has nothing better to do. A screenful at once would hold up the typing of
 * who has already begun.
 */
const queue = new Set<() => void>();
let running = false;

export function mountSoon(mount: () => void): () => void {
  queue.add(mount);
  run();
  return () => queue.delete(mount);
}

function run(): void {
  if (running || queue.size === 0) return;
  running = true;
  whenIdle(() => {
    running = false;
    const next = queue.values().next().value;
    if (next) {
      queue.delete(next);
      next();
    }
    run();
  });
}

/** Safari has no `requestIdleCallback`. */
function whenIdle(task: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(task, { timeout: 300 });
  else setTimeout(task, 16);
}
