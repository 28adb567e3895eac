import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * The few steps that make a change of files durable. A seam: tests watch the order of these steps, and hold one back
 * to see what readers get meanwhile.
 */
export interface Disk {
  /** Writes a whole file and fsyncs it. Readable by this account alone: files hold names and addresses. */
  writeSynced(path: string, content: string | Uint8Array): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file. One that is not there is no error. */
  remove(path: string): Promise<void>;
  /** Until its folder is synced, a power cut can undo a rename or a removal. */
  syncFolder(path: string): Promise<void>;
  /** Makes a folder and those above it, durably. */
  makeFolder(path: string): Promise<void>;
}

export const nodeDisk: Disk = {
  async writeSynced(path, content) {
    const file = await open(path, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },

  rename,

  remove: (path) => rm(path, { force: true }),

  async syncFolder(path) {
    // Windows cannot open a folder, and keeps renames in its own journal.
    if (process.platform === 'win32') return;
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },

  async makeFolder(path) {
    const first = await mkdir(path, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    const above = dirname(resolve(first));
    for (let made = resolve(path); made !== above; made = dirname(made)) await this.syncFolder(dirname(made));
  },
};
