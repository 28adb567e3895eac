import { z } from 'zod';
import type { Role } from '../../../shared/access.ts';
import {
  addOrganisation,
  changeMember,
  changePartnership,
  invite,
  removeMember,
  renameOrganisation,
  withdrawInvitation,
} from '../../../shared/api/partnerships.ts';
import { getMe, join } from '../../../shared/api/people.ts';
import { TestBrowser } from '../testBrowser.ts';
import { pick, word } from './chance.ts';
import type { Place } from './place.ts';
import type { NextCommand } from './signer.ts';
import { idIn } from './strategyCommands.ts';

const invitationsAtMost = 20;
const joinedAtMost = 30;
const organisationsAtMost = 15;

const invited = z.object({ id: z.string(), token: z.string() });

/** Commands that change who belongs to the partnership, as what, and by which names. */
export function peopleCommands(browser: TestBrowser, place: Place, random: () => number): NextCommand {
  const p = place.partnershipId;
  const invitations: { i: string; token: string; role: Exclude<Role, 'owner'> }[] = [];
  const members: { m: string; name: string }[] = [];
  const organisations: string[] = [];

  const commands: NextCommand[] = [
    () => {
      if (invitations.length >= invitationsAtMost) return undefined;
      const role = pick(['editor', 'commenter', 'viewer'] as const, random) ?? 'viewer';
      const body = { role, organisation: 'The college' };
      return {
        kind: 'invite',
        send: () => browser.ask(invite, { params: { p }, body }),
        told(answer) {
          const { id, token } = invited.parse(answer.body);
          invitations.push({ i: id, token, role });
          return { [`invitation ${id}`]: role };
        },
      };
    },
    () => {
      if (invitations.length < invitationsAtMost / 2) return undefined;
      const [invitation] = invitations.splice(0, 1);
      if (!invitation) return undefined;
      const send = () => browser.ask(withdrawInvitation, { params: { p, i: invitation.i } });
      return { kind: 'withdraw invitation', changes: { [`invitation ${invitation.i}`]: null }, send };
    },
    () => {
      const invitation = pick(invitations, random);
      if (!invitation || members.length >= joinedAtMost) return undefined;
      const name = `Joiner ${word(random)}`;
      const device = new TestBrowser(browser.url);
      return {
        kind: 'join',
        changes: { [`member ${name}`]: invitation.role },
        async send() {
          const { token } = invitation;
          const answer = await device.ask(join, { params: { token }, body: { name } });
          const me = answer.status === 201 && (await device.call(getMe).catch(() => undefined));
          if (me) members.push({ m: me.id, name });
          return answer;
        },
      };
    },
    () => {
      const member = pick(members, random);
      if (!member) return undefined;
      const role = pick(['editor', 'commenter', 'viewer'] as const, random) ?? 'viewer';
      const send = () => browser.ask(changeMember, { params: { p, m: member.m }, body: { role } });
      return { kind: 'change role', changes: { [`member ${member.name}`]: role }, send };
    },
    () => {
      if (members.length < joinedAtMost / 3) return undefined;
      const [member] = members.splice(0, 1);
      if (!member) return undefined;
      const send = () => browser.ask(removeMember, { params: { p, m: member.m } });
      return { kind: 'remove member', changes: { [`member ${member.name}`]: null }, send };
    },
    () => {
      const name = `Charity ${word(random)}`;
      const id = pick(organisations, random);
      if (id !== undefined && (random() < 0.5 || organisations.length >= organisationsAtMost)) {
        const send = () => browser.ask(renameOrganisation, { params: { p, o: id }, body: { name } });
        return { kind: 'rename organisation', changes: { [`organisation ${id}`]: name }, send };
      }
      return {
        kind: 'add organisation',
        send: () => browser.ask(addOrganisation, { params: { p }, body: { name } }),
        told(answer) {
          organisations.push(idIn(answer));
          return { [`organisation ${idIn(answer)}`]: name };
        },
      };
    },
    () => {
      const name = `Place ${word(random)}`;
      const send = () => browser.ask(changePartnership, { params: { p }, body: { name } });
      return { kind: 'rename partnership', changes: { partnership: name }, send };
    },
  ];
  return () => pick(commands, random)?.();
}
