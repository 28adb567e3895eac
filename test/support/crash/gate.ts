import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/**
 * A way to the server that can be shut, so that after a crash nobody who still holds the lost words reaches it before
 * somebody fresh has looked at what it kept.
 */
export interface Gate extends AsyncDisposable {
  /** `127.0.0.1:PORT`, the same for ever. */
  readonly host: string;
  readonly isOpen: boolean;
  open(serverPort: number): void;
  /** Breaks off all connections and takes no more. */
  shut(): void;
}

export async function openGate(): Promise<Gate> {
  let serverPort: number | undefined;
  const sockets = new Set<Socket>();
  const gate = createServer((from) => {
    if (serverPort === undefined) {
      from.destroy();
      return;
    }
    const to = connect(serverPort, '127.0.0.1');
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.setNoDelay(true);
      one.on('error', () => {});
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));
  const shut = () => {
    serverPort = undefined;
    for (const socket of sockets) socket.destroy();
  };
  return {
    host: `127.0.0.1:${(gate.address() as AddressInfo).port}`,
    get isOpen() {
      return serverPort !== undefined;
    },
    open: (port) => {
      serverPort = port;
    },
    shut,
    async [Symbol.asyncDispose]() {
      shut();
      await new Promise((resolve) => gate.close(resolve));
    },
  };
}
