import type { Role } from '../../shared/access.ts';
import { createPartnership, invite } from '../../shared/api/partnerships.ts';
import { getMe, join } from '../../shared/api/people.ts';
import type { TestApp } from './testApp.ts';
import type { TestBrowser } from './testBrowser.ts';

/** Somebody with the browser that they are signed in with. */
export interface TestPerson {
  id: string;
  browser: TestBrowser;
}

export interface TestPartnership {
  id: string;
  owner: TestPerson;
  /** A fresh link to join by. */
  invite(role: Exclude<Role, 'owner'>, organisation?: string): Promise<string>;
  /** Somebody new, who joined under a name alone. */
  join(name: string, role?: Exclude<Role, 'owner'>, organisation?: string): Promise<TestPerson>;
}

/** A partnership on a running app, owned by `owner` or by whoever holds the owner's link. */
export async function makePartnership(
  app: TestApp,
  name = 'Place partnership',
  owner?: TestPerson,
): Promise<TestPartnership> {
  const owning = owner ?? (await personOf(await app.owner()));
  const { id } = await owning.browser.call(createPartnership, { body: { name } });

  const link: TestPartnership['invite'] = async (role, organisation = 'Borough Council') =>
    (await owning.browser.call(invite, { params: { p: id }, body: { role, organisation } })).token;

  return {
    id,
    owner: owning,
    invite: link,
    async join(personName, role = 'editor', organisation) {
      const browser = app.browser();
      const token = await link(role, organisation);
      await browser.call(join, { params: { token }, body: { name: personName } });
      return personOf(browser);
    },
  };
}

export async function personOf(browser: TestBrowser): Promise<TestPerson> {
  const { id } = await browser.call(getMe);
  return { id, browser };
}
