import { listIndicators } from '../../../shared/api/evidence.ts';
import { getPartnership, invite, listInvitations } from '../../../shared/api/partnerships.ts';
import { getMe, join } from '../../../shared/api/people.ts';
import { listRatings, type RatingView } from '../../../shared/api/ratings.ts';
import { addObjective, addOutcome, createStrategy, getStrategy } from '../../../shared/api/strategies.ts';
import { TestBrowser } from '../testBrowser.ts';

/** Where the load goes: the example's partnership with two strategies more. */
export interface Place {
  partnershipId: string;
  strategies: string[];
  /** Objectives of the first strategy, which the server made itself. */
  targets: string[];
  indicators: string[];
  /** The owner's id. */
  ownerId: string;
  /** The owner, and two editors who joined. */
  cookies: string[];
}

/** Fills a fresh server, by its owner's link. */
export async function settle(owner: TestBrowser, ownerLink: string): Promise<Place> {
  const path = new URL(ownerLink).pathname;
  const { headers } = await owner.send('GET', path);
  const first = headers.get('location')?.split('/').at(-1) ?? '';
  const { id: ownerId, memberships } = await owner.call(getMe);
  const partnershipId = memberships[0]?.partnershipId ?? '';
  const inPlace = { p: partnershipId };
  const strategies = [first];
  for (const title of ['Homes', 'Streets']) {
    const { id: s } = await owner.call(createStrategy, { params: inPlace, body: { title } });
    strategies.push(s);
    for (const outcome of ['First', 'Second']) {
      const { id: o } = await owner.call(addOutcome, { params: { s }, body: { title: outcome } });
      for (const objective of ['One', 'Two', 'Three']) {
        await owner.call(addObjective, { params: { s, o }, body: { title: objective } });
      }
    }
  }
  const body = { role: 'editor', organisation: 'The college' } as const;
  const { token } = await owner.call(invite, { params: inPlace, body });
  const cookies = [owner.cookie];
  for (const name of ['Ada', 'Grace']) {
    const browser = new TestBrowser(owner.url);
    await browser.call(join, { params: { token }, body: { name } });
    cookies.push(browser.cookie);
  }
  const { outcomes } = await owner.call(getStrategy, { params: { s: first } });
  const { indicators } = await owner.call(listIndicators);
  return {
    partnershipId,
    strategies,
    targets: outcomes.flatMap(({ objectives }) => objectives.map(({ id }) => id)),
    indicators: indicators.slice(0, 5).map(({ id }) => id),
    ownerId,
    cookies,
  };
}

/** Everything that commands may have changed, by the names that signers use for it. */
export async function found(browser: TestBrowser, place: Place): Promise<Map<string, string>> {
  const values = new Map<string, string>();
  const p = { p: place.partnershipId };
  const partnership = await browser.call(getPartnership, { params: p });
  values.set('partnership', partnership.name);
  for (const { id, title } of partnership.strategies) values.set(`listed ${id}`, title);
  for (const { name, role } of partnership.members) values.set(`member ${name}`, role);
  for (const { id, name } of partnership.organisations) values.set(`organisation ${id}`, name);
  const { invitations } = await browser.call(listInvitations, { params: p });
  for (const { id, role } of invitations) values.set(`invitation ${id}`, role);
  for (const { id } of partnership.strategies) await findInStrategy(browser, id, values);
  for (const s of place.strategies.slice(0, 1)) {
    const { ratings } = await browser.call(listRatings, { params: { s } });
    for (const rating of ratings) {
      values.set(`rating ${rating.id}`, signed(rating));
      if (rating.withdrawn) values.set(`withdrawn ${rating.id}`, rating.withdrawn.reason);
      if (rating.supersededBy) values.set(`superseded ${rating.id}`, rating.supersededBy);
    }
  }
  return values;
}

async function findInStrategy(browser: TestBrowser, s: string, values: Map<string, string>): Promise<void> {
  const strategy = await browser.call(getStrategy, { params: { s } });
  values.set(`title ${s}`, strategy.title);
  for (const { id, title } of strategy.outcomes) values.set(`outcome ${id}`, title);
  const objectives = [
    ...strategy.outcomes.flatMap((outcome) => outcome.objectives),
    ...strategy.withoutOutcome,
  ];
  for (const { id, title, targetDate, links } of objectives) {
    values.set(`objective ${id}`, title);
    if (targetDate !== null) values.set(`date ${id}`, targetDate);
    for (const { indicatorId, why } of links) values.set(`link ${id} ${indicatorId}`, why);
  }
}

/** What of a rating never changes, whatever becomes of it. */
export function signed({ level, confidence, direction, narrative, kind, evidence, by }: RatingView): string {
  return JSON.stringify({ level, confidence, direction, narrative, kind, evidence, at: by.at });
}
