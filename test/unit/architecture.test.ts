import { describe, expect, test } from 'vitest';
import { checkedOut } from '../support/architecture/checkout.ts';
import { faultsIn } from '../support/architecture/faults.ts';

test('dependencies point one way, and files stay small', { timeout: 30_000 }, () => {
  const sources = checkedOut();
  expect(sources.length).toBeGreaterThan(50);
  expect(faultsIn(sources)).toEqual([]);
});

describe('a file is caught when', () => {
  test.each([
    ['shared imports React', 'shared/a.ts', "import { useState } from 'react';"],
    ['shared imports Node', 'shared/a.ts', "import { join } from 'path';"],
    ['shared imports Node by its prefix', 'shared/a/b.ts', "import 'node:fs';"],
    ['shared imports the client', 'shared/a.ts', "import { x } from '../client/x.ts';"],
    ['shared imports a type of the server', 'shared/a.ts', "import type { X } from '../server/x.ts';"],
    ['shared hands on something of the server', 'shared/a.ts', "export { x } from '../server/x.ts';"],
    ['the client imports the server', 'client/a.tsx', "import { x } from '../server/x.ts';"],
    ['the client imports the server later', 'client/a.tsx', "const x = await import('../server/x.ts');"],
    ['the client imports Node', 'client/a.ts', "import 'node:fs';"],
    ['the client imports Express', 'client/a.ts', "import express from 'express';"],
    ['a place imports another', 'client/board/A.tsx', "import { x } from '../ledger/x.ts';"],
    [
      'a place imports a part of the app’s frame',
      'client/board/A.tsx',
      "import { x } from '../app/routes.tsx';",
    ],
    ['a primitive knows a place', 'client/ui/A.tsx', "import { x } from '../ledger/x.ts';"],
    ['the server imports the client', 'server/a.ts', "import { x } from '../client/x.ts';"],
    ['the server imports React', 'server/a.ts', "import { createElement } from 'react';"],
    ['a command knows Express', 'server/ledger/a.ts', "import type { Request } from 'express';"],
    ['a command knows the router', 'server/people/a.ts', "import { mount } from '../http/mount.ts';"],
    ['a command opens a socket', 'server/session/a.ts', "import { WebSocket } from 'ws';"],
    ['a command knows a backend', 'server/ledger/a.ts', "import { x } from '../store/embedded/x.ts';"],
    ['a command uses a backend’s package', 'server/ledger/a.ts', "import { Low } from 'lowdb';"],
    ['a router knows a backend', 'server/http/a.ts', "import { x } from '../store/memory/x.ts';"],
    ['a part counts by itself', 'server/collab/a.ts', "import { Counter } from 'prom-client';"],
    ['a part knows who counts', 'server/http/a.ts', "import { x } from '../metrics/metrics.ts';"],
    ['the product imports a test', 'server/a.ts', "import { x } from '../test/x.ts';"],
    ['the launcher imports a package', 'server/launch/a.mjs', "import { build } from 'vite';"],
    ['the launcher imports a package later', 'server/launch/a.mjs', "await import('vite');"],
    ['the test runner imports a package', 'test/run.mjs', "import 'vitest/node';"],
    ['a part of the server reads the environment', 'server/ledger/a.ts', 'const home = process.env.HOME;'],
    ['a file only hands on others', 'client/ui/index.ts', "export * from './Button.tsx';"],
    ['a file is too long', 'shared/a.ts', 'let a = 1;\n'.repeat(301)],
    ['a test is skipped', 'test/unit/a.test.ts', "test.skip('never', () => {});"],
    ['a whole group is left out', 'test/unit/a.test.ts', "describe.concurrent.only('this', () => {});"],
  ])('%s', (_what, path, text) => {
    expect(faultsIn([{ path, text }])[0]).toContain(path);
  });
});

describe('a file passes when', () => {
  test.each([
    ['shared imports what is pure', 'shared/a.ts', "import { z } from 'zod'; import { x } from './x.ts';"],
    ['the client imports shared', 'client/board/A.tsx', "import { x } from '../../shared/x.ts';"],
    ['a place imports its own parts', 'client/board/A.tsx', "import { x } from './parts/x.ts';"],
    ['a place imports a primitive', 'client/board/A.tsx', "import { Button } from '../ui/Button.tsx';"],
    ['a place imports the page’s frame', 'client/board/A.tsx', "import { Page } from '../app/Page.tsx';"],
    ['the app’s frame imports a place', 'client/app/routes.tsx', "import('../board/BoardPage.tsx');"],
    ['a command asks the store', 'server/ledger/a.ts', "import type { Store } from '../store/port.ts';"],
    ['a router calls a command', 'server/http/a.ts', "import { rate } from '../ledger/rate.ts';"],
    ['the main program knows a backend', 'server/main.ts', "import { x } from './store/embedded/x.ts';"],
    ['a backend uses its own parts', 'server/store/embedded/a.ts', "import { x } from './parts/x.ts';"],
    [
      'the launcher imports Node',
      'server/launch/a.mjs',
      "import { join } from 'node:path'; import './b.mjs';",
    ],
    ['a test imports a backend', 'test/contract/a.ts', "import { x } from '../../server/store/memory/x.ts';"],
  ])('%s', (_what, path, text) => {
    expect(faultsIn([{ path, text }])).toEqual([]);
  });
});
