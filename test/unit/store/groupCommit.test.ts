import { describe, expect, it } from 'vitest';
import { GroupCommit } from '../../../server/store/groupCommit.ts';

/** A commit that notes its groups, and ends each one when told. */
function slowCommit() {
  const groups: number[][] = [];
  const ends: (() => void)[] = [];
  const commits = new GroupCommit<number, number>(async (group) => {
    groups.push(group.map(({ task }) => task));
    await new Promise<void>((resolve) => ends.push(resolve));
    for (const { task, resolve } of group) resolve(task * 10);
  });
  return { groups, ends, commits };
}

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

describe('a group commit', () => {
  it('takes all tasks of one turn in one group, in order', async () => {
    const { groups, ends, commits } = slowCommit();
    const answers = Promise.all([1, 2, 3].map((task) => commits.submit(task)));
    await turn();
    expect(groups).toEqual([[1, 2, 3]]);
    ends[0]?.();
    expect(await answers).toEqual([10, 20, 30]);
  });

  it('gathers what arrives during a write into the next group, and never writes two at once', async () => {
    const { groups, ends, commits } = slowCommit();
    const first = commits.submit(1);
    await turn();
    const later = Promise.all([2, 3].map((task) => commits.submit(task)));
    await turn();
    expect(groups).toEqual([[1]]);
    ends[0]?.();
    await first;
    await turn();
    expect(groups).toEqual([[1], [2, 3]]);
    ends[1]?.();
    expect(await later).toEqual([20, 30]);
  });

  it('goes on after it was idle', async () => {
    const { groups, ends, commits } = slowCommit();
    for (const task of [1, 2]) {
      const answer = commits.submit(task);
      await turn();
      ends[task - 1]?.();
      await answer;
      await turn();
    }
    expect(groups).toEqual([[1], [2]]);
  });

  it('leaves nobody waiting when a commit throws, and takes the next task', async () => {
    let broken = true;
    const commits = new GroupCommit<number, number>(async (group) => {
      if (broken) throw new Error('broken');
      for (const { task, resolve } of group) resolve(task);
    });
    const outcomes = await Promise.allSettled([commits.submit(1), commits.submit(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await commits.submit(3)).toBe(3);
  });
});
