import type { Response } from 'express';
import type { Cookies } from '../people/sessions.ts';

export function setCookies(response: Response, cookies: Cookies): void {
  for (const cookie of cookies) response.append('Set-Cookie', cookie);
}
