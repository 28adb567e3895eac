import { createHash } from 'node:crypto';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { createTurns } from '../turns.ts';
import { addressKey, createFailureLimit, type FailureLimit } from './failureLimit.ts';

/** The places where somebody could guess their way in, and what stops them. */
export interface Guessing {
  /**
   * Runs a look-up by a link's secret. A link that never was counts against the address; a right one is never refused,
   * however often others at the same address were wrong, and one that expired is no guess.
   */
  link<T>(address: string, look: () => Promise<T>): Promise<T>;
  /** The same for the short code of a live session, counted apart. */
  code<T>(address: string, look: () => Promise<T>): Promise<T>;
  /**
   * Runs an attempt at a password. Wrong ones count against the account at this address first, so that somebody who only
   * knows an e-mail address can't keep its owner out; then against the address, and against the account from everywhere.
   * Attempts are made one after another: a thousand at the same moment are then not a thousand guesses, a roomful of
   * devices with the right password are none, and hashing leaves threads free for writing to the disk.
   */
  password<T>(account: string, address: string, attempt: () => Promise<T>): Promise<T>;
  /**
   * Runs an asking for a sign-in link by e-mail. All count, whether or not anybody has that e-mail address; one after the
   * other, since those for nobody would get in each other's way, and who waited less would be known to be somebody.
   */
  mailedLink<T>(email: string, address: string, ask: () => Promise<T>): Promise<T>;
  close(): void;
}

export function createGuessing(): Guessing {
  const links = createFailureLimit({
    most: limits.wrongLinksPerMinute,
    windowMs: 60_000,
    words: 'Too many links that do not exist were tried from here. Wait a minute, then try again.',
  });
  const codes = createFailureLimit({
    most: limits.wrongCodesPerMinute,
    windowMs: 60_000,
    words: 'Too many codes that no session has were tried from here. Wait a minute, then try again.',
  });
  const words = 'Too many wrong passwords were tried. Wait a quarter of an hour, then try again.';
  const windowMs = limits.wrongPasswordWindowMs;
  const passwords = (most: number) => createFailureLimit({ most, windowMs, words });
  const accountsHere = passwords(limits.wrongPasswordsPerAccount);
  const accounts = passwords(limits.wrongPasswordsPerAccountAnywhere);
  const addresses = passwords(limits.wrongPasswordsPerAddress);
  const asked = (most: number) =>
    createFailureLimit({
      most,
      windowMs: limits.mailedLinkWindowMs,
      words:
        'Sign-in links were asked for too often. Look for one in your inbox and among what it holds to be junk, or wait a quarter of an hour.',
    });
  const mailedTo = asked(limits.mailedLinksPerEmail);
  const mailedFrom = asked(limits.mailedLinksPerAddress);
  const inTurn = createTurns();
  const inAskingTurn = createTurns();

  return {
    link: (address, look) => counting(links, address, look),
    code: (address, look) => counting(codes, address, look),

    password(account, address, attempt) {
      const of = digestOf(account);
      const from = addressKey(address);
      const counts = [
        [addresses, from],
        [accountsHere, `${of} ${from}`],
        [accounts, of],
      ] as const;
      return inTurn(async () => {
        for (const [limit, key] of counts) await limit.check(key);
        try {
          return await attempt();
        } catch (error) {
          if (isWrongPassword(error)) for (const [limit, key] of counts) await limit.failed(key);
          throw error;
        }
      });
    },

    async mailedLink(email, address, ask) {
      await mailedFrom.failed(addressKey(address));
      await mailedTo.failed(digestOf(email));
      return inAskingTurn(ask);
    },

    close() {
      for (const limit of [links, codes, accountsHere, accounts, addresses, mailedTo, mailedFrom])
        limit.close();
    },
  };
}

/** Addresses are not kept, not even while they are counted. */
function digestOf(email: string): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64');
}

async function counting<T>(limit: FailureLimit, address: string, look: () => Promise<T>): Promise<T> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') await limit.failed(addressKey(address));
    throw error;
  }
}

/** A wrong password at sign-in, or a wrong current one where it is changed. */
function isWrongPassword(error: unknown): boolean {
  if (!(error instanceof Problem)) return false;
  const fault = error.faults[0]?.path;
  return error.code === 'not-signed-in' || fault === 'currentPassword' || fault === 'email';
}
