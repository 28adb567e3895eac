import type { Lifetime } from '../lifetime.ts';
import type { DamageReport } from './damageReport.ts';
import type { Disk } from './disk.ts';

/** What the parts of one embedded store share. */
export interface Parts {
  dataDir: string;
  disk: Disk;
  damage: DamageReport;
  lifetime: Lifetime;
}
