import { describe, expect, it } from 'vitest';
import type { OpenStore } from './describeStore.ts';

export function describeOwnerKeys(open: OpenStore): void {
  describe('rule 23: the owner’s keys', () => {
    it('do not exist until one is issued', async () => {
      const { ownerKeys } = await open();
      expect(await ownerKeys.current()).toBeUndefined();
      expect(await ownerKeys.consume('')).toBe('unknown');
      expect(await ownerKeys.consume('../../etc/passwd')).toBe('unknown');
      expect(await ownerKeys.consume('x'.repeat(100_000))).toBe('unknown');
    });

    it('can be shown until they are used', async () => {
      const { ownerKeys } = await open();
      const key = await ownerKeys.issue();
      expect(key).toMatch(/^[a-z2-9]{32}$/);
      expect(await ownerKeys.current()).toBe(key);
      expect(await ownerKeys.consume(key)).toBe('consumed');
      expect(await ownerKeys.current()).toBeUndefined();
    });

    it('work once: a second use is told apart from a key that never was', async () => {
      const { ownerKeys } = await open();
      const key = await ownerKeys.issue();
      await ownerKeys.consume(key);
      expect(await ownerKeys.consume(key)).toBe('spent');
      expect(await ownerKeys.consume(`${key}x`)).toBe('unknown');
      await ownerKeys.issue();
      expect(await ownerKeys.consume(key)).toBe('spent');
    });

    it('let exactly one in of many who use the same key at once', async () => {
      const { ownerKeys } = await open();
      const key = await ownerKeys.issue();
      const answers = await Promise.all(Array.from({ length: 20 }, () => ownerKeys.consume(key)));
      expect(answers.filter((answer) => answer === 'consumed')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'spent')).toHaveLength(19);
    });

    it('stop working when a fresh one is issued', async () => {
      const { ownerKeys } = await open();
      const first = await ownerKeys.issue();
      const second = await ownerKeys.issue();
      expect(second).not.toBe(first);
      expect(await ownerKeys.current()).toBe(second);
      expect(await ownerKeys.consume(first)).toBe('spent');
      expect(await ownerKeys.consume(second)).toBe('consumed');
    });
  });
}
