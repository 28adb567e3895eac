import { acknowledged } from './scenarios/acknowledged.ts';
import { history } from './scenarios/history.ts';
import { idleDocuments } from './scenarios/idleDocuments.ts';
import { joining } from './scenarios/joining.ts';
import { manyDocuments } from './scenarios/manyDocuments.ts';
import { oneDocument } from './scenarios/oneDocument.ts';
import { presenceAlone } from './scenarios/presenceAlone.ts';

/** The collaboration server beside its peers, by the name that `npm run bench NAME` takes. `collab` runs all of them. */
export const collabMeasures: Record<string, () => Promise<void>> = {
  people50: () => oneDocument(50),
  people200: () => oneDocument(200),
  people400: () => oneDocument(400),
  rooms200: manyDocuments,
  joining,
  presence: presenceAlone,
  history,
  idle: idleDocuments,
  acknowledged,
};
