import { argv, stdout } from 'node:process';
import { openOwnerKeys } from '../../../../server/store/embedded/ownerKeys.ts';

/** consumeKey.ts DATA_DIR KEY TIME: tries the key at that time (milliseconds since 1970), and prints the answer. */
const [, , dataDir = '', key = '', time = '0'] = argv;
const keys = openOwnerKeys(dataDir);
while (Date.now() < Number(time)) {
  // Busy on purpose: all who wait for this moment should try at the same one.
}
stdout.write(`${await keys.consume(key)}\n`);
