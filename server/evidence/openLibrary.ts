import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Problem } from '../../shared/errors.ts';
import { projectRoot } from '../projectRoot.ts';
import { AreaIndex } from './areaIndex.ts';
import { catalogueOf, type Descriptions, descriptionsSchema } from './catalogue.ts';
import { decodePack, type Pack } from './decodePack.ts';
import { type FrameworkData, readFrameworks } from './frameworkData.ts';
import { EvidenceLibrary } from './library.ts';
import { noOverlay } from './overlay.ts';
import { Readings } from './readings.ts';
import { SearchIndex } from './search.ts';

const packFolder = join(projectRoot, 'server', 'evidence', 'pack');

/**
 * Loads the evidence pack that comes with the program. Throws `damaged`, naming the file, where one can't be read: half a
 * library would look like missing data.
 */
export async function openLibrary(folder: string = packFolder): Promise<EvidenceLibrary> {
  const [pack, descriptions, frameworks] = await Promise.all([
    opened(folder, 'evidence.bin', decodePack),
    opened(folder, 'descriptions.json', (file) => descriptionsSchema.parse(jsonIn(file))),
    opened(folder, 'frameworks.json', (file) => readFrameworks(jsonIn(file))),
  ]);
  return libraryOf(pack, descriptions, frameworks);
}

function libraryOf(
  { header, table }: Pack,
  descriptions: Descriptions,
  data: FrameworkData,
): EvidenceLibrary {
  const catalogue = catalogueOf(header, table, descriptions, data);
  const areas = new AreaIndex(header.areas);
  const titles = new Map(
    data.frameworks.flatMap(({ items }) => items.map(({ id, title }) => [id, title] as const)),
  );
  const texts = catalogue.map((indicator) => ({
    indicator,
    also: descriptions[indicator.id]?.also ?? [],
    items: indicator.tags.flatMap((tag) => titles.get(tag) ?? []),
  }));
  return new EvidenceLibrary({
    pack: { version: header.version, collected: header.collected, attribution: header.attribution },
    indicators: new Map(catalogue.map((indicator) => [indicator.id, indicator])),
    frameworks: data.frameworks,
    areas,
    figures: table,
    readings: new Readings(table, areas),
    index: new SearchIndex(texts),
    own: noOverlay,
  });
}

async function opened<T>(folder: string, name: string, parse: (file: Uint8Array) => T): Promise<T> {
  try {
    return parse(await readFile(join(folder, name)));
  } catch (cause) {
    const detail = `The evidence file ${name} can’t be read. Nothing was changed; install Moothall again to bring it back.`;
    throw new Problem('damaged', detail, [], { cause });
  }
}

function jsonIn(file: Uint8Array): unknown {
  return JSON.parse(Buffer.from(file).toString('utf8'));
}
