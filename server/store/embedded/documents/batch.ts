import type { Level } from './openLevel.ts';

export type Operation = { type: 'put'; key: string; value: Uint8Array } | { type: 'del'; key: string };

/** How many keys are looked up at once. */
const lookUpAtOnce = 1_000;

/** One synced batch, all or nothing. @throws whatever LevelDB says */
export async function writeBatch(level: Level, operations: readonly Operation[]): Promise<void> {
  // Put together one by one: an array of operations would be copied and looked through twice, at three times the cost.
  const batch = level.batch();
  for (const operation of operations) {
    if (operation.type === 'put') batch.put(operation.key, operation.value);
    else batch.del(operation.key);
  }
  await batch.write({ sync: true });
}

/** What would put everything that these operations touch back to what it is now. */
export async function undoOf(level: Level, operations: readonly Operation[]): Promise<Operation[]> {
  const undo: Operation[] = [];
  for (let from = 0; from < operations.length; from += lookUpAtOnce) {
    const keys = operations.slice(from, from + lookUpAtOnce).map(({ key }) => key);
    const values = await level.getMany(keys, { fillCache: false });
    keys.forEach((key, index) => {
      const value = values[index];
      undo.push(value ? { type: 'put', key, value } : { type: 'del', key });
    });
  }
  return undo;
}

export function bytesOf(operations: readonly Operation[]): number {
  return operations.reduce(
    (sum, operation) => sum + operation.key.length + (operation.type === 'put' ? operation.value.length : 0),
    0,
  );
}
