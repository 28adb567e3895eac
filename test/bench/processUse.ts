import { readFile } from 'node:fs/promises';

/** Linux counts a process's time in hundredths of a second, whatever the kernel's own tick. */
const ticksPerSecond = 100;

/**
 * Seconds of processor time that a process has used so far, in its own code and in the kernel for it, all its threads
 * together. From the kernel, where there is /proc; not a number elsewhere.
 */
export async function cpuSecondsOf(pid: number | undefined): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in brackets, and may hold anything; what follows it does not.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user, system] = [fields[11], fields[12]];
  return user === undefined || system === undefined
    ? Number.NaN
    : (Number(user) + Number(system)) / ticksPerSecond;
}

/** Resident memory of a process in MB (10⁶ bytes). From the kernel, where there is /proc; not a number elsewhere. */
export async function residentMbOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? Number.NaN : (Number(kilobytes) * 1024) / 1e6;
}

/**
 * The same of a process with those that it started, such as one that reads a file. Pages that several have are shared out
 * among them, so that their sum is what they take together.
 */
export async function residentMbWithOthersOf(pid: number | undefined): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  const others = await Promise.all(children.split(' ').filter(Boolean).map(shareMbOf));
  // One that has just ended has none.
  return others.reduce((sum, each) => sum + (each || 0), await shareMbOf(String(pid)));
}

async function shareMbOf(pid: string): Promise<number> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1];
  return kilobytes === undefined ? Number.NaN : (Number(kilobytes) * 1024) / 1e6;
}
