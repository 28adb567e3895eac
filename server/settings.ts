import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { type LogLevel, logLevels } from './log.ts';

/** What the person who runs this server has chosen. */
export interface Settings {
  /** 0 lets the machine pick a free one. */
  port: number;
  host: string;
  /** Absolute. */
  dataDir: string;
  /** What people type to get here, without a slash at the end; undefined where they reach this server directly. */
  publicUrl: string | undefined;
  /** Express's `trust proxy`: how many proxies stand in front, or their addresses; false for none. */
  trustProxy: false | number | string[];
  /** Whether the example partnership is made at first start. */
  example: boolean;
  logLevel: LogLevel;
  /** What a program that watches this server shows; undefined where only its owner may look. */
  metricsToken: string | undefined;
  /** Undefined where no e-mail is sent. */
  mail: MailSettings | undefined;
}

export interface MailSettings {
  /** `smtp://` or `smtps://`, with the name and password that the mail server wants. */
  smtpUrl: string;
  /** What messages come from: an address, with a name before it where one was given. */
  from: string;
}

/** The environment does not say what it should. Each fault is one sentence that names the variable. */
export class SettingsError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'SettingsError';
    this.faults = faults;
  }
}

const yes = ['on', 'true', 'yes', '1'];
const no = ['off', 'false', 'no', '0'];

const schema = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z
    .string()
    .refine((host) => isIP(host) > 0 || /^[\w.-]+$/.test(host))
    .default('127.0.0.1'),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path)),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin)
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUST_PROXY: z.string().refine(namesProxies).transform(proxies).default(false),
  EXAMPLE: z
    .string()
    .toLowerCase()
    .refine((word) => [...yes, ...no].includes(word))
    .transform((word) => yes.includes(word))
    .default(true),
  LOG_LEVEL: z.string().toLowerCase().pipe(z.enum(logLevels)).default('warn'),
  METRICS_TOKEN: z
    .string()
    .regex(/^[!-~]{16,}$/)
    .optional(),
  SMTP_URL: z.string().refine(isSmtpUrl).optional(),
  MAIL_FROM: z.string().refine(isSender).optional(),
});

type Name = keyof typeof schema.shape;
const names = Object.keys(schema.shape) as Name[];

/** What each variable must be, for whoever gave it something else. */
const expected: Record<Name, string> = {
  PORT: 'PORT must be a number from 0 to 65535 (0 picks a free one)',
  HOST: 'HOST must be an address or a name of this machine, such as 127.0.0.1 or 0.0.0.0',
  DATA_DIR: 'DATA_DIR must be a folder',
  PUBLIC_URL:
    'PUBLIC_URL must be http:// or https:// and a name, without a path, such as https://moothall.example',
  TRUST_PROXY:
    'TRUST_PROXY must be the number of proxies in front of this server, or their addresses with commas between, or off',
  EXAMPLE: 'EXAMPLE must be on or off',
  LOG_LEVEL: `LOG_LEVEL must be one of ${logLevels.join(', ')}`,
  METRICS_TOKEN: 'METRICS_TOKEN must be at least 16 characters without blanks',
  SMTP_URL:
    'SMTP_URL must be smtp:// or smtps:// and a mail server, such as smtp://name:password@mail.example:587',
  MAIL_FROM: 'MAIL_FROM must be an e-mail address, such as Moothall <moothall@council.example>',
};

/** Their values are told to nobody, not even to who got them wrong. */
const secret: readonly Name[] = ['METRICS_TOKEN', 'SMTP_URL'];

/**
 * Reads the settings from the environment. NAME_FILE gives NAME from a file, for platforms that hand secrets over so.
 * An empty variable counts as absent: that is how compose files pass on what nobody set.
 * @param readFile answers a file's text, or throws
 * @throws SettingsError with all faults at once
 */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  readFile: (path: string) => string,
): Settings {
  const faults: string[] = [];
  const given: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const direct = environment[name]?.trim() || undefined;
    const path = environment[`${name}_FILE`]?.trim() || undefined;
    if (direct !== undefined && path !== undefined) {
      faults.push(`${name} and ${name}_FILE are both set, and only one of them can count: remove one.`);
      continue;
    }
    const value = path === undefined ? direct : readValue(name, path, readFile, faults);
    if (value !== undefined) given[name] = value;
  }
  const result = schema.safeParse(given);
  if (!result.success) {
    for (const name of new Set(result.error.issues.map((issue) => issue.path[0] as Name))) {
      faults.push(
        secret.includes(name) ? `${expected[name]}.` : `${expected[name]}; it is “${given[name]}”.`,
      );
    }
  }
  if (given.SMTP_URL !== undefined && given.MAIL_FROM === undefined) {
    faults.push(
      'SMTP_URL is set without MAIL_FROM: say which address messages come from, or remove SMTP_URL.',
    );
  }
  if (given.MAIL_FROM !== undefined && given.SMTP_URL === undefined) {
    faults.push('MAIL_FROM is set without SMTP_URL: say which server sends messages, or remove MAIL_FROM.');
  }
  if (!result.success || faults.length > 0) throw new SettingsError(faults);
  const { PORT, HOST, DATA_DIR, PUBLIC_URL, TRUST_PROXY, EXAMPLE, LOG_LEVEL, METRICS_TOKEN, ...mail } =
    result.data;
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = mail;
  return {
    port: PORT,
    host: HOST,
    dataDir: DATA_DIR,
    publicUrl: PUBLIC_URL,
    trustProxy: TRUST_PROXY,
    example: EXAMPLE,
    logLevel: LOG_LEVEL,
    metricsToken: METRICS_TOKEN,
    mail: smtpUrl === undefined || from === undefined ? undefined : { smtpUrl, from },
  };
}

function readValue(
  name: Name,
  path: string,
  readFile: (path: string) => string,
  faults: string[],
): string | undefined {
  try {
    const value = readFile(path).trim();
    if (value !== '') return value;
    faults.push(`${name}_FILE names the file ${path}, which is empty.`);
  } catch (error) {
    faults.push(`${name}_FILE names the file ${path}, which could not be read (${reasonOf(error)}).`);
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(text);
  return /^https?:$/.test(protocol) && pathname === '/' && search + hash + username + password === '';
}

function isSmtpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  // nodemailer takes further options from the query, such as ?tls.rejectUnauthorized=false.
  const { protocol, hostname, pathname, hash } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && hash === '';
}

/** `name@example.org` or `Some Name <name@example.org>`. */
function isSender(text: string): boolean {
  const address = /^[^<>\r\n]*<([^<>]+)>$/.exec(text)?.[1] ?? text;
  return /^[^\s<>@,;:"]+@[\w.-]+$/.test(address);
}

/** Express takes these names for the usual private ranges. */
const namedRanges = ['loopback', 'linklocal', 'uniquelocal'];

function namesProxies(text: string): boolean {
  if ([...yes, ...no].includes(text.toLowerCase()) || /^\d{1,2}$/.test(text)) return true;
  return listed(text).every((entry) => namedRanges.includes(entry) || isIP(entry.split('/')[0] ?? '') > 0);
}

/** "On" means one proxy. Believing any number of them would let anybody claim any address. */
function proxies(text: string): false | number | string[] {
  const word = text.toLowerCase();
  if (no.includes(word)) return false;
  if (yes.includes(word)) return 1;
  return /^\d+$/.test(text) ? Number(text) : listed(text);
}

function listed(text: string): string[] {
  return text.split(',').map((entry) => entry.trim());
}
