/** Why somebody is told of something. */
export const notificationKinds = [
  'mention',
  'assigned',
  'due',
  'reply',
  'comment',
  'rating',
  'session',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];
