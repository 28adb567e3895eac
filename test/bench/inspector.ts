import { WebSocket } from 'ws';
import { z } from 'zod';

const answer = z.object({ id: z.number(), result: z.unknown(), error: z.unknown() }).partial();
const usage = z.object({ heapUsed: z.number(), rss: z.number() });

/** Node's own debugger, for looking into a server that knows nothing of it. */
export class Inspector {
  readonly #ws: WebSocket;
  #lastId = 0;

  private constructor(ws: WebSocket) {
    this.#ws = ws;
  }

  /** Of a program that was started with `--inspect` and has said where it listens. */
  static async of(output: () => string): Promise<Inspector> {
    const address = /^Debugger listening on (\S+)$/m.exec(output())?.[1];
    if (!address) throw new Error('The program was not started with --inspect.');
    const ws = new WebSocket(address);
    await new Promise((resolve, reject) => {
      ws.once('open', resolve);
      ws.once('error', reject);
    });
    return new Inspector(ws);
  }

  /** After everything that can be collected was, in MB (10⁶ bytes). */
  async memory(): Promise<{ heapMb: number; residentMb: number }> {
    for (let times = 0; times < 3; times += 1) await this.#call('HeapProfiler.collectGarbage');
    const expression = 'JSON.stringify(process.memoryUsage())';
    const found = z
      .object({ result: z.object({ value: z.string() }) })
      .parse(await this.#call('Runtime.evaluate', { expression }));
    const { heapUsed, rss } = usage.parse(JSON.parse(found.result.value));
    return { heapMb: heapUsed / 1e6, residentMb: rss / 1e6 };
  }

  close(): void {
    this.#ws.terminate();
  }

  #call(method: string, params: object = {}): Promise<unknown> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const hear = (data: WebSocket.RawData) => {
        const said = answer.parse(JSON.parse(String(data)));
        if (said.id !== id) return;
        this.#ws.off('message', hear);
        if (said.error === undefined) resolve(said.result);
        else reject(new Error(`${method} was answered ${JSON.stringify(said.error)}`));
      };
      this.#ws.on('message', hear);
      this.#ws.send(JSON.stringify({ id, method, params }));
    });
  }
}
