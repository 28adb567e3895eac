import type { NotificationView } from '../../shared/api/inbox.ts';
import type { Bus } from '../bus.ts';
import { findUser, isPlaceholder, type UserRow } from '../people/accounts.ts';
import { accountsScope, kindOf } from '../people/auth/rows.ts';
import { allOf } from '../people/pages.ts';
import type { RecordStore } from '../store/port.ts';
import { Deliveries } from './deliveries.ts';
import { lastDigest } from './digestTime.ts';
import { mailChoiceOf, noteTold, unsubscribeToken } from './mailChoice.ts';
import type { Mailer } from './mailer.ts';
import { noticeMail } from './noticeMail.ts';
import type { Pace } from './pace.ts';

/** What is older is no news any more, however long no mail could be sent. */
const freshMs = 7 * 24 * 3600_000;

export interface NoticeParts {
  records: RecordStore;
  mailer: Mailer;
  bus: Bus;
  clock: () => Date;
  linkBase: () => string;
  /** What came to concern somebody after a moment, newest first, by the rights that they have now. */
  newsOf: (personId: string, since: string) => Promise<NotificationView[]>;
  pace: Pace;
  onError: (error: unknown) => void;
}

/**
 * Tells people by e-mail of what is in their inbox and not read yet. What there is to tell is worked out when it is sent; of
 * each person only up to when they were told is kept. That is written after the message was taken, so one that was sent just
 * before a crash comes once more, and none is left out.
 */
export class Notices {
  readonly #parts: NoticeParts;
  readonly #deliveries: Deliveries;
  /** Since when somebody’s news wait to be told. */
  readonly #waiting = new Map<string, number>();
  readonly #deafen: () => void;
  readonly #ticking: NodeJS.Timeout;
  #digest: number;
  /** What came before is told to nobody. */
  #notBefore: string;

  constructor(parts: NoticeParts) {
    this.#parts = parts;
    const { pace, onError } = parts;
    this.#deliveries = new Deliveries({ deliver: (id) => this.#tell(id), pauseMs: pace.pauseMs, onError });
    this.#deafen = parts.bus.listen((happening) => {
      if (happening.kind === 'notified') this.#heard(happening.personId);
    });
    this.#digest = lastDigest(parts.clock().getTime());
    this.#notBefore = parts.clock().toISOString();
    this.#ticking = setInterval(() => this.#tick(), pace.tickMs);
    this.#ticking.unref();
  }

  /** Goes on with what happened before the start, but not before this server sent e-mail at all. */
  async begin(since: string): Promise<void> {
    this.#notBefore = since;
    await this.#lookAtAll();
  }

  /** Looks at everybody who has an address. */
  async #lookAtAll(): Promise<void> {
    const users = await allOf<UserRow>(this.#parts.records, accountsScope, kindOf('user'));
    for (const { id, value } of users) if (!isPlaceholder(value.email)) this.#heard(id);
  }

  async close(): Promise<void> {
    this.#deafen();
    clearInterval(this.#ticking);
    await this.#deliveries.close();
  }

  /** A burst is one message: it waits until nothing came for a while, but not for ever. */
  #heard(personId: string): void {
    const { quietMs, atMostMs } = this.#parts.pace;
    const now = performance.now();
    const since = this.#waiting.get(personId) ?? now;
    this.#waiting.set(personId, since);
    this.#deliveries.wake(personId, Math.max(0, Math.min(quietMs, since + atMostMs - now)));
  }

  #tick(): void {
    const due = lastDigest(this.#parts.clock().getTime());
    if (due === this.#digest) return;
    this.#digest = due;
    this.#lookAtAll().catch(this.#parts.onError);
  }

  async #tell(personId: string): Promise<void> {
    this.#waiting.delete(personId);
    const { records, clock, newsOf, mailer, linkBase, pace } = this.#parts;
    const user = await findUser(records, personId);
    if (!user || isPlaceholder(user.value.email)) return;
    const { when, upTo, digestAt: lastAt } = await mailChoiceOf(records, personId);
    const now = clock().getTime();
    const digestAt = new Date(lastDigest(now)).toISOString();
    if (when === 'none' || (when === 'daily' && lastAt !== null && lastAt >= digestAt)) return;
    // What is being written in this moment may come later than its time says.
    const until = new Date(now - pace.settleMs).toISOString();
    const oldest = new Date(now - freshMs).toISOString();
    const since = [upTo ?? '', this.#notBefore, oldest].reduce((a, b) => (a > b ? a : b));
    const news = (await newsOf(personId, since)).filter(({ read }) => !read);
    const told = news.filter(({ at }) => at <= until);
    if (told.length > 0) {
      const base = linkBase();
      const unsubscribeUrl = `${base}/unsubscribe/${await unsubscribeToken(records, personId)}`;
      await mailer.send(noticeMail({ to: user.value.email, when, news: told, base, unsubscribeUrl }));
    }
    if (told.length > 0) await noteTold(records, personId, { upTo: until, digestAt });
    else if (when === 'daily') await noteTold(records, personId, { digestAt });
    if (told.length < news.length) this.#heard(personId);
  }
}
