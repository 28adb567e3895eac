import type { NetworkInterfaceInfo } from 'node:os';
import { expect, test } from 'vitest';
import { reachableUrl } from '../../../server/address.ts';

function on(address: string, internal = false): NetworkInterfaceInfo[] {
  return [{ family: 'IPv4', address, internal, netmask: '', mac: '', cidr: null }];
}

const lo = on('127.0.0.1', true);

test('a server on one address is named by it', () => {
  expect(reachableUrl('127.0.0.1', 3000, { lo, eth0: on('192.168.1.20') })).toBe('http://127.0.0.1:3000');
});

test('an IPv6 address is written in brackets', () => {
  expect(reachableUrl('::1', 3000, { lo })).toBe('http://[::1]:3000');
});

test.each(['0.0.0.0', '::'])(
  'a server on all addresses (%s) is named by the one that phones can reach',
  (host) => {
    expect(reachableUrl(host, 80, { lo, wlan0: on('192.168.1.20') })).toBe('http://192.168.1.20:80');
  },
);

test('networks inside this machine are passed over', () => {
  const interfaces = { lo, docker0: on('172.17.0.1'), tailscale0: on('100.64.0.3'), wlan0: on('10.1.2.3') };
  expect(reachableUrl('0.0.0.0', 3000, interfaces)).toBe('http://10.1.2.3:3000');
});

test('an inner network is better than none, and no network at all leaves this machine', () => {
  expect(reachableUrl('0.0.0.0', 3000, { lo, docker0: on('172.17.0.1') })).toBe('http://172.17.0.1:3000');
  expect(reachableUrl('0.0.0.0', 3000, { lo })).toBe('http://localhost:3000');
});
