import { once } from 'node:events';
import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';

/** What a network does to a request to become a WebSocket: answers no, never answers, says yes and passes nothing on, or lets it through. */
export type Treatment = 'refuse' | 'hang' | 'swallow' | 'pass';

export interface BlockingProxy extends AsyncDisposable {
  url: string;
  /** From now on; what stands as a socket by then is cut off. */
  treat(treatment: Treatment): void;
  /** How many asked to become a WebSocket so far, by path without the query. */
  asked(path: RegExp): number;
}

/** Stands in front of a server as the proxy of a council's network does: plain requests pass, WebSockets fare as told. */
export async function blockingProxy(target: string, treatment: Treatment): Promise<BlockingProxy> {
  let now = treatment;
  const asked: string[] = [];
  const sockets = new Set<Duplex>();
  const { hostname, port } = new URL(target);
  const pass = (from: IncomingMessage) =>
    request({ hostname, port, method: from.method, path: from.url, headers: from.headers });

  const proxy = createServer((from, to) => {
    const onwards = pass(from);
    onwards.on('response', (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onwards.on('error', () => to.destroy());
    to.on('close', () => onwards.destroy());
    from.pipe(onwards);
  });

  proxy.on('upgrade', (from: IncomingMessage, socket: Duplex, head: Buffer) => {
    asked.push((from.url ?? '').split('?')[0] ?? '');
    keep(socket);
    if (now === 'refuse')
      socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    if (now === 'refuse' || now === 'hang') return;
    const onwards = pass(from);
    onwards.on('error', () => socket.destroy());
    onwards.on('upgrade', (answer, server: Socket, first: Buffer) => {
      keep(server);
      const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
      if (now !== 'pass') return;
      // What the server said in one breath with its yes.
      socket.write(first);
      server.write(head);
      server.pipe(socket).pipe(server);
    });
    onwards.on('response', () => socket.destroy());
    onwards.end();
  });

  function keep(socket: Duplex): void {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  }

  function cutOff(): void {
    for (const socket of sockets) socket.destroy();
  }

  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    treat(treatment) {
      now = treatment;
      cutOff();
    },
    asked: (path) => asked.filter((each) => path.test(each)).length,
    async [Symbol.asyncDispose]() {
      cutOff();
      proxy.closeAllConnections();
      await new Promise((resolve) => proxy.close(resolve));
    },
  };
}
