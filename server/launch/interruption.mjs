import { stopChildren } from './children.mjs';
import { say } from './say.mjs';

/**
 * Until the server has taken over, a SIGTERM or Ctrl-C ends the preparation cleanly: nothing half-built is ever used,
 * so there is nothing to save. Once the server listens for these signals itself, this steps back: exiting here would
 * cut its flush short.
 */
export function endCleanlyWhenAsked() {
  let ending = false;
  for (const signal of ['SIGTERM', 'SIGINT']) {
    process.on(signal, async () => {
      if (ending || process.listenerCount(signal) > 1) return;
      ending = true;
      await stopChildren();
      say('Stopped before the server had started.');
      process.exit(0);
    });
  }
}
