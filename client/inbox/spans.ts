import type { NotificationView } from '../../shared/api/inbox.ts';

interface Span {
  label: string;
  items: NotificationView[];
}

const dayMs = 24 * 3600_000;

/** Notifications, newest first, under the days that they are of, in the reader’s own time zone. */
export function spansOf(items: readonly NotificationView[], now: Date): Span[] {
  const today = new Date(now).setHours(0, 0, 0, 0);
  const bounds: readonly [from: number, label: string][] = [
    [today, 'Today'],
    [today - dayMs, 'Yesterday'],
    [today - 6 * dayMs, 'This week'],
    [Number.NEGATIVE_INFINITY, 'Earlier'],
  ];
  const spans: Span[] = [];
  for (const item of items) {
    const at = Date.parse(item.at);
    const label = bounds.find(([from]) => at >= from)?.[1] ?? 'Earlier';
    const last = spans.at(-1);
    if (last?.label === label) last.items.push(item);
    else spans.push({ label, items: [item] });
  }
  return spans;
}
