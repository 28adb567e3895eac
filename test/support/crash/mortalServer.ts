import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Program } from '../program.ts';
import { theBuild } from '../theBuild.ts';

const readyLine = /^Moothall is ready: (\S+)$/m;

/** The built server on one data folder, made to be killed and started again. */
export class MortalServer implements AsyncDisposable {
  readonly dataDir: string;
  readonly #main: string;
  readonly #ownFolder: boolean;
  #program: Program | undefined;
  #url = '';

  private constructor(main: string, dataDir: string, ownFolder: boolean) {
    this.#main = main;
    this.dataDir = dataDir;
    this.#ownFolder = ownFolder;
  }

  /** On data that is there already, which is then the caller's to remove; or on a fresh folder of its own. */
  static async on(dataDir?: string): Promise<MortalServer> {
    const main = join(await theBuild(), 'server', 'main.js');
    const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'moothall-crash-')));
    return new MortalServer(main, folder, dataDir === undefined);
  }

  /** Where it was last reached. */
  get url(): string {
    return this.#url;
  }

  get port(): number {
    return Number(new URL(this.#url).port);
  }

  get output(): string {
    return this.#program?.output ?? '';
  }

  /** Begins to start it, and does not wait. */
  launch(): void {
    this.#program = new Program(process.execPath, [this.#main], {
      env: { NODE_ENV: 'production', HOST: '127.0.0.1', PORT: '0', DATA_DIR: this.dataDir },
      ownGroup: true,
    });
  }

  /** Starts it and resolves once it serves. @throws Error with all that it said where it does not come up */
  async start(): Promise<void> {
    this.launch();
    this.#url = (await this.#program?.waitFor(readyLine)) ?? '';
  }

  ownerLink(): Promise<string> {
    if (!this.#program) throw new Error('It was not started.');
    return this.#program.waitFor(/^Owner['’]s link \(works once\): (\S+)$/m, 10_000);
  }

  /** SIGKILL to its whole group: nothing in it gets to do anything more. */
  async kill(): Promise<void> {
    this.#program?.signal('SIGKILL');
    await this.#program?.ended();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    if (this.#ownFolder) await rm(this.dataDir, { recursive: true, force: true });
  }
}
