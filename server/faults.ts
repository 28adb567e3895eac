import type { Logger } from 'pino';

/**
 * Ends the process on an error that nobody caught, as Node does: nobody knows what it left behind, and what was told as
 * saved is on disk. Node would print the error as it is, with whatever it quotes.
 */
export function endOnFault(log: Logger): void {
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'the server ended because of an error that nobody caught');
    process.exit(1);
  });
}
