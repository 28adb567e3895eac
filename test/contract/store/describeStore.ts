import { describe } from 'vitest';
import type { Store } from '../../../server/store/port.ts';
import { describeClosing } from './closing.ts';
import { describeDatasets } from './datasets.ts';
import { describeDocuments } from './documents.ts';
import { describeEverything } from './everything.ts';
import { describeHistory } from './history.ts';
import { describeLedgers } from './ledgers.ts';
import { describeOwnerKeys } from './ownerKeys.ts';
import { describeRecordLookups } from './recordLookups.ts';
import { describeRecordModel } from './recordModel.ts';
import { describeRecordWrites } from './recordWrites.ts';

/** A fresh, empty store for one test, closed when the test ends. */
export type OpenStore = () => Promise<Store>;

/** What every backend promises. Run it on each. */
export function describeStore(name: string, open: OpenStore): void {
  describe(name, () => {
    describeRecordWrites(open);
    describeRecordLookups(open);
    describeRecordModel(open);
    describeLedgers(open);
    describeDocuments(open);
    describeHistory(open);
    describeDatasets(open);
    describeOwnerKeys(open);
    describeEverything(open);
    describeClosing(open);
  });
}
