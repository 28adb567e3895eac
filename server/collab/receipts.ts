import { limits } from '../../shared/limits.ts';
import type { Gap } from './liveDocument.ts';
import type { Member } from './member.ts';

/** What one connection was not told yet, and what stands in the way. */
export class Receipts {
  readonly member: Member;
  readonly #gaps = new Set<Gap>();
  #marks: number[] = [];
  #refused = false;

  constructor(member: Member) {
    this.member = member;
  }

  /** Something it sent came before what it builds on. False where that is more than is kept. */
  hold(gap: Gap): boolean {
    this.#gaps.add(gap);
    let bytes = 0;
    for (const { update } of this.#gaps) bytes += update.length;
    return bytes <= limits.collabHeldBytes && this.#gaps.size <= limits.collabHeldParts;
  }

  release(gap: Gap): void {
    this.#gaps.delete(gap);
  }

  get hasGaps(): boolean {
    return this.#gaps.size > 0;
  }

  get gaps(): Iterable<Gap> {
    return this.#gaps;
  }

  /** Something it sent was not applied, so no mark may say that all is saved. */
  refuse(): void {
    this.#refused = true;
  }

  /** It has sent all that the server lacked, so what was refused before is among it. */
  complete(): void {
    this.#refused = false;
  }

  wait(mark: number): void {
    this.#marks.push(mark);
    // A later mark says all that an earlier one does.
    if (this.#marks.length > 100) this.#marks.shift();
  }

  /** Whether a mark waits to be returned. */
  get isOwed(): boolean {
    return this.#marks.length > 0;
  }

  /** The marks that can be returned now, oldest first. To be asked when all that came in is on disk. */
  due(): number[] {
    if (this.#refused || this.#gaps.size > 0) return [];
    const marks = this.#marks;
    this.#marks = [];
    return marks;
  }
}
