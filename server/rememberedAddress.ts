import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where a server that runs is reached, in a file of its data folder: `npm run owner-link` runs beside it and can't know
 * which port it got. It is a hint and no lock: left behind by a server that was killed, it only names an old port.
 */
function fileIn(dataDir: string): string {
  return join(dataDir, 'address');
}

/** Called once the server listens. `linkBase` is what its links begin with. */
export async function rememberAddress(dataDir: string, linkBase: string): Promise<void> {
  await writeFile(fileIn(dataDir), `${linkBase}\n`, { mode: 0o600 });
}

/** Called when the server stops. */
export async function forgetAddress(dataDir: string): Promise<void> {
  await rm(fileIn(dataDir), { force: true });
}

/** Undefined where no server runs on this data, or what is there is no address. */
export async function rememberedAddress(dataDir: string): Promise<string | undefined> {
  const text = await readFile(fileIn(dataDir), 'utf8').catch(() => '');
  const address = text.trim();
  return /^https?:\/\/\S+$/.test(address) && URL.canParse(address) ? address : undefined;
}
