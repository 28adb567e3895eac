import type { NetworkInterfaceInfo } from 'node:os';

type Interfaces = Readonly<Record<string, NetworkInterfaceInfo[] | undefined>>;

/**
 * The address that people can type for a server listening on `host` and `port`. A server on all addresses is named by
 * the one that phones in the same room can reach: nobody can open http://0.0.0.0.
 */
export function reachableUrl(host: string, port: number, interfaces: Interfaces): string {
  const name = host === '0.0.0.0' || host === '::' ? lanAddress(interfaces) : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** How this machine itself reaches a server that listens so, whatever stands in front of it for others. */
export function localUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Networks inside this machine: containers, virtual machines, tunnels. A phone in the room is on none of them. */
const inward = /^(docker|br-|veth|virbr|vmnet|vboxnet|lxc|cni|tun|tap|utun|tailscale|wg|zt)/;

function lanAddress(interfaces: Interfaces): string {
  const found = Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos
      .filter((info) => info.family === 'IPv4' && !info.internal)
      .map((info) => ({ name, address: info.address })),
  );
  const best =
    found.find(({ name, address }) => !inward.test(name) && isPrivate(address)) ??
    found.find(({ name }) => !inward.test(name)) ??
    found[0];
  return best?.address ?? 'localhost';
}

function isPrivate(address: string): boolean {
  return /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);
}
