import { Counter, type Registry } from 'prom-client';

/**
 * A counter for what happens with every frame: adding is an addition, and prom-client hears of the sum only when it is
 * read.
 */
export function tally(registry: Registry, name: string, help: string): (amount?: number) => void {
  let sum = 0;
  new Counter({
    name,
    help,
    registers: [registry],
    collect() {
      this.reset();
      this.inc(sum);
    },
  });
  return (amount = 1) => {
    sum += amount;
  };
}
