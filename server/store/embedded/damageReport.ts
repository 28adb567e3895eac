import { access } from 'node:fs/promises';
import { dirname, relative } from 'node:path';
import type { Problem } from '../../../shared/errors.ts';
import type { Damage } from '../port.ts';
import { damaged } from '../refusals.ts';
import type { Disk } from './disk.ts';

const mark = '.damaged-';

/** The file name that one set aside had before; undefined for any other file name. */
export function nameBefore(fileName: string): string | undefined {
  const at = fileName.indexOf(mark);
  return at > 0 ? fileName.slice(0, at) : undefined;
}

/** What could not be read, and the one place that moves it out of the way. Nothing damaged is ever overwritten. */
export class DamageReport {
  readonly #root: string;
  readonly #disk: Disk;
  readonly #clock: () => number;
  readonly #found: Damage[] = [];

  /** `root` is the data folder: reports name files relative to it. `clock` in milliseconds. */
  constructor(root: string, disk: Disk, clock: () => number) {
    this.#root = root;
    this.#disk = disk;
    this.#clock = clock;
  }

  all(): readonly Damage[] {
    return [...this.#found];
  }

  /** Answers the refusal that everybody who asks for this part now gets. */
  add(part: string, keptAt: string, reason: string): Problem {
    this.#found.push({ part, keptAt, reason });
    return damaged(part, keptAt);
  }

  /** Moves a file that could not be read to a name beside it, and reports it. */
  async setAside(path: string, reason: string): Promise<Problem> {
    const aside = await this.freeName(path);
    await this.#disk.rename(path, aside);
    await this.#disk.syncFolder(dirname(path));
    return this.add(this.name(path), this.name(aside), reason);
  }

  /** Reports a file that an earlier run set aside and nobody has replaced by a good one. */
  stillAside(path: string, aside: string): Problem {
    const reason = 'It was set aside earlier, and no good copy has been put back.';
    return this.add(this.name(path), this.name(aside), reason);
  }

  /** The name to keep this file's bytes under: with the time in it, and not yet taken. */
  async freeName(path: string): Promise<string> {
    const time = new Date(this.#clock()).toISOString().replaceAll(/[-:.]/g, '');
    for (let attempt = 1; ; attempt += 1) {
      const name = `${path}${mark}${time}${attempt > 1 ? `-${attempt}` : ''}`;
      const taken = await access(name).then(
        () => true,
        () => false,
      );
      if (!taken) return name;
    }
  }

  /** How a file is called in reports. */
  name(path: string): string {
    return relative(this.#root, path).replaceAll('\\', '/');
  }
}
