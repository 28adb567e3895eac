import { argv, stdout } from 'node:process';
import { openOwnerKeys } from '../../../../server/store/embedded/ownerKeys.ts';

/** issueKey.ts DATA_DIR: issues a key and prints it. */
const [, , dataDir = ''] = argv;
stdout.write(`${await openOwnerKeys(dataDir).issue()}\n`);
