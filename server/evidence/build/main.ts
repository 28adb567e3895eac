/**
 * Builds the evidence pack: `npx tsx server/evidence/build/main.ts <folder of the source tables>`. The folder holds
 * areas.csv, indicators.csv and observations.csv.gz. Run it when the figures change, and raise `version`.
 * Nothing reads that folder when the server runs.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodePack } from '../decodePack.ts';
import { encodePack } from '../encodePack.ts';
import { areasFrom } from './areas.ts';
import { csvRecords } from './csv.ts';
import { tablesFrom } from './tables.ts';
import { differences } from './verify.ts';

const version = '2026.06-1';
const collected = '2026-06';
const attribution =
  'Contains public sector information licensed under the Open Government Licence v3.0. Source: Office for National ' +
  'Statistics, Explore Local Statistics; Department for Education; and the original sources named for each indicator.';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder that holds the source tables');

const rows = csvRecords(gunzipSync(readFileSync(join(folder, 'observations.csv.gz'))).toString('utf8'));
const areas = areasFrom(csvRecords(readFileSync(join(folder, 'areas.csv'), 'utf8')));
const tables = tablesFrom(areas, csvRecords(readFileSync(join(folder, 'indicators.csv'), 'utf8')), rows);
const file = encodePack({ version, collected, attribution, areas, ...tables.header }, tables.rowAt);

const wrong = differences(decodePack(file).table, rows);
if (wrong.length > 0)
  throw new Error(`The pack does not give back its source: ${wrong.slice(0, 5).join(', ')}`);
writeFileSync(new URL('../pack/evidence.bin', import.meta.url), file);
console.log(`${rows.length} observations, ${areas.length} areas, ${file.length} bytes`);
