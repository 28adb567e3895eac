import { expect } from 'vitest';
import { listNotifications, type NotificationView } from '../../shared/api/inbox.ts';
import { openRatingWorld } from './ratingWorld.ts';
import { type Answer, idIn } from './strategyWorld.ts';

/** A world with an objective, in which people look into their inboxes. */
export async function openInboxWorld(at?: string) {
  const rating = await openRatingWorld(at === undefined ? {} : { at });
  const { world, base, objectiveId } = rating;

  async function inbox(
    as: string,
    query = '',
  ): Promise<{ unread: number; notifications: NotificationView[] }> {
    const answer = await world.ask(as, 'GET', `/api/me/notifications${query}`);
    expect(answer.status, answer.text).toBe(200);
    return listNotifications.response.parse(answer.json);
  }
  /** The notifications in short: `kind: words`, newest first. */
  async function told(as: string): Promise<string[]> {
    return (await inbox(as)).notifications.map(({ kind, words }) => `${kind}: ${words}`);
  }
  const follow = (as: string, target: string): Promise<Answer> =>
    world.ask(as, 'PUT', `${base}/follows/${target}`);
  const lead = async (organisation: string | null) => {
    const answer = await world.ask(world.ids.editor2, 'PATCH', `${base}/objectives/${objectiveId}`, {
      lead: organisation,
    });
    expect(answer.status, answer.text).toBe(200);
  };
  async function said(as: string, body: string, parts: object = {}): Promise<string> {
    return idIn(await world.ask(as, 'POST', `${base}/threads`, { target: objectiveId, body, ...parts }));
  }
  async function replied(as: string, threadId: string, body: string): Promise<void> {
    const answer = await world.ask(as, 'POST', `/api/threads/${threadId}/replies`, { body });
    expect(answer.status, answer.text).toBe(201);
  }
  return { ...rating, inbox, told, follow, lead, said, replied };
}
