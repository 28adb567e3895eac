import { Problem } from '../shared/errors.ts';
import { SettingsError } from './settings.ts';

/** What the person who started the server is told when it did not start: a sentence where one can help, else all we know. */
export function whyNotStarted(error: unknown): string {
  if (error instanceof SettingsError) return error.message;
  if (error instanceof Problem) return error.detail;
  if (!(error instanceof Error)) return String(error);
  const { code, port, address } = error as NodeJS.ErrnoException & { port?: number; address?: string };
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${Number(port) + 1} npm start`;
    case 'EADDRNOTAVAIL':
      return `HOST names ${address}, which is no address of this machine. Try HOST=127.0.0.1, or 0.0.0.0 for all.`;
    case 'ENOTFOUND':
      return 'HOST is a name that no address is known for. Try HOST=127.0.0.1, or 0.0.0.0 for all.';
    case 'EACCES':
      return port === undefined
        ? (error.stack ?? error.message)
        : `Port ${port} may not be used without special rights. Choose one above 1023: PORT=3000 npm start`;
    default:
      return error.stack ?? error.message;
  }
}
