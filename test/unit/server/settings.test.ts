import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, type Settings, SettingsError } from '../../../server/settings.ts';

const files: Record<string, string> = {
  '/run/smtp': 'smtp://127.0.0.1:2525',
  '/run/port': '4000\n',
  '/run/empty': '\n',
};

function read(environment: Record<string, string>): Settings {
  return readSettings(environment, (path) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
    return text;
  });
}

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.faults;
    throw error;
  }
  return [];
}

test('nothing set gives a server for this machine alone, with the example', () => {
  const { dataDir, ...rest } = read({});
  expect(rest).toEqual({
    port: 3000,
    host: '127.0.0.1',
    publicUrl: undefined,
    trustProxy: false,
    example: true,
    logLevel: 'warn',
    metricsToken: undefined,
    mail: undefined,
  });
  expect(isAbsolute(dataDir)).toBe(true);
  expect(dataDir).toMatch(/data$/);
});

test('each variable is taken as it is given', () => {
  const environment = {
    PORT: '0',
    HOST: '0.0.0.0',
    DATA_DIR: '/srv/moothall',
    PUBLIC_URL: 'https://moothall.example/',
    TRUST_PROXY: '2',
    EXAMPLE: 'off',
    LOG_LEVEL: 'Debug',
    METRICS_TOKEN: 'a-token-for-the-watcher',
    SMTP_URL: 'smtps://moot:hall@mail.example:465',
    MAIL_FROM: 'Moothall <moothall@council.example>',
  };
  expect(read(environment)).toEqual({
    port: 0,
    host: '0.0.0.0',
    dataDir: '/srv/moothall',
    publicUrl: 'https://moothall.example',
    trustProxy: 2,
    example: false,
    logLevel: 'debug',
    metricsToken: 'a-token-for-the-watcher',
    mail: {
      smtpUrl: 'smtps://moot:hall@mail.example:465',
      from: 'Moothall <moothall@council.example>',
    },
  });
});

test('an empty variable counts as absent', () => {
  expect(read({ PORT: '', PUBLIC_URL: ' ' })).toMatchObject({ port: 3000, publicUrl: undefined });
});

test('NAME_FILE gives the value from a file', () => {
  expect(read({ PORT_FILE: '/run/port' }).port).toBe(4000);
  const mailed = read({ SMTP_URL_FILE: '/run/smtp', MAIL_FROM: 'm@council.example' });
  expect(mailed.mail?.smtpUrl).toBe('smtp://127.0.0.1:2525');
});

test.each([
  ['off', false],
  ['0', false],
  ['on', 1],
  ['1', 1],
  ['loopback', ['loopback']],
  ['10.0.0.1, 10.1.0.0/16', ['10.0.0.1', '10.1.0.0/16']],
])('TRUST_PROXY=%s is understood', (text, expected) => {
  expect(read({ TRUST_PROXY: text }).trustProxy).toEqual(expected);
});

describe('one sentence names the variable that', () => {
  test.each<[string, Record<string, string>, string]>([
    ['is no port', { PORT: 'http' }, 'PORT'],
    ['is above all ports', { PORT: '65536' }, 'PORT'],
    ['is below all ports', { PORT: '-1' }, 'PORT'],
    ['is no host', { HOST: 'http://here' }, 'HOST'],
    ['is an address with a path', { PUBLIC_URL: 'https://council.example/moothall' }, 'PUBLIC_URL'],
    ['is an address of another kind', { PUBLIC_URL: 'ftp://council.example' }, 'PUBLIC_URL'],
    ['is an address with a password', { PUBLIC_URL: 'https://a:b@council.example' }, 'PUBLIC_URL'],
    ['is no address', { PUBLIC_URL: 'council' }, 'PUBLIC_URL'],
    ['names no proxies', { TRUST_PROXY: 'all of them' }, 'TRUST_PROXY'],
    ['is neither on nor off', { EXAMPLE: 'maybe' }, 'EXAMPLE'],
    ['is no level', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
    ['is too short for a secret', { METRICS_TOKEN: 'short-secret' }, 'METRICS_TOKEN'],
    ['is no mail server', { SMTP_URL: 'mail.example', MAIL_FROM: 'moothall@council.example' }, 'SMTP_URL'],
    ['is no sender', { SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'Moothall' }, 'MAIL_FROM'],
    ['is a mail server alone', { SMTP_URL: 'smtp://mail.example' }, 'SMTP_URL'],
    ['is a sender alone', { MAIL_FROM: 'moothall@council.example' }, 'MAIL_FROM'],
    ['is given twice', { PORT: '1', PORT_FILE: '/run/port' }, 'PORT and PORT_FILE'],
    ['names a file that is not there', { PORT_FILE: '/run/none' }, 'PORT_FILE'],
    ['names an empty file', { HOST_FILE: '/run/empty' }, 'HOST_FILE'],
  ])('%s', (_what, environment, name) => {
    const faults = faultsOf(environment);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(new RegExp(`^${name} .+\\.$`));
  });
});

test('a secret is not repeated in the sentence about it', () => {
  expect(faultsOf({ METRICS_TOKEN: 'short-secret' })[0]).not.toContain('short-secret');
  const badUrl = faultsOf({
    SMTP_URL: 'http://moot:hall-secret@mail.example',
    MAIL_FROM: 'm@council.example',
  });
  expect(badUrl[0]).not.toContain('hall-secret');
});

test('all faults are told at once', () => {
  expect(faultsOf({ PORT: 'x', EXAMPLE: 'x', HOST: '1', HOST_FILE: '/run/port' })).toHaveLength(3);
});
