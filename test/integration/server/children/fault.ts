/** Fails where nobody catches it, in the way that its argument says. */
import { destination } from 'pino';
import { endOnFault } from '../../../../server/faults.ts';
import { createLog } from '../../../../server/log.ts';

const [, , way, words] = process.argv;
endOnFault(createLog('error', destination(2)));
setInterval(() => {}, 1000);
if (way === 'rejected') void Promise.reject(new Error(words));
else
  setImmediate(() => {
    throw new Error(words);
  });
