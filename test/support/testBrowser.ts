import type { z } from 'zod';
import type { Endpoint, ParamsOf, ResponseOf, SentBodyOf, SentQueryOf } from '../../shared/api/endpoint.ts';
import type { ProblemBody } from '../../shared/errors.ts';

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; undefined where it is not. */
  body: unknown;
}

interface Sent<E extends Endpoint> {
  params?: ParamsOf<E>;
  query?: SentQueryOf<E>;
  body?: SentBodyOf<E>;
}

/** A browser as far as the API goes: it keeps cookies, and sends its Origin with what changes anything. */
export class TestBrowser {
  readonly cookies = new Map<string, string>();
  readonly url: string;
  readonly #said: string[];

  constructor(url: string, said: string[] = []) {
    this.url = url;
    this.#said = said;
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** A second window on the same device. */
  clone(): TestBrowser {
    const other = new TestBrowser(this.url, this.#said);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.cookies.size > 0 ? { cookie: this.cookie } : {}),
        ...(method === 'GET' || method === 'HEAD' ? {} : { origin: this.url }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return this.#heard(answer);
  }

  /** Sends a form with files. */
  async sendForm(path: string, form: FormData): Promise<Answer> {
    const headers = { cookie: this.cookie, origin: this.url };
    return this.#heard(await fetch(this.url + path, { method: 'POST', headers, body: form }));
  }

  async #heard(answer: Response): Promise<Answer> {
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    const text = await answer.text();
    this.#said.push(JSON.stringify([...answer.headers]), text);
    return { status: answer.status, headers: answer.headers, text, body: json(text) };
  }

  /** Calls an endpoint, whatever it answers. */
  ask<const E extends Endpoint>(endpoint: E, sent: Sent<E> = {}): Promise<Answer> {
    return this.send(endpoint.method, pathOf(endpoint, sent), sent.body);
  }

  /** Calls an endpoint that must answer as it is described, down to each field. */
  async call<const E extends Endpoint>(endpoint: E, sent: Sent<E> = {}): Promise<ResponseOf<E>> {
    const answer = await this.ask(endpoint, sent);
    if (answer.status !== endpoint.status) {
      throw new Error(`${endpoint.method} ${endpoint.path} answered ${answer.status}: ${answer.text}`);
    }
    const schema: z.ZodType | undefined = endpoint.response;
    return (schema ? schema.parse(answer.body) : undefined) as ResponseOf<E>;
  }

  /** Calls an endpoint that must refuse, and answers the problem. */
  async refused<const E extends Endpoint>(endpoint: E, sent: Sent<E> = {}): Promise<ProblemBody> {
    return problemIn(await this.ask(endpoint, sent));
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split('; ');
    const at = pair.indexOf('=');
    const gone = attributes.some((attribute) => attribute.toLowerCase() === 'max-age=0');
    if (gone) this.cookies.delete(pair.slice(0, at));
    else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
  }
}

/** The problem that an answer carries. @throws Error where it carries none */
export function problemIn(answer: Answer): ProblemBody {
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) {
    throw new Error(`This is no problem: ${answer.status} ${type} ${answer.text}`);
  }
  return answer.body as ProblemBody;
}

function pathOf(endpoint: Endpoint, sent: { params?: unknown; query?: unknown }): string {
  const params = (sent.params ?? {}) as Record<string, string>;
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const query = new URLSearchParams((sent.query ?? {}) as Record<string, string>).toString();
  return query === '' ? path : `${path}?${query}`;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
