import * as Y from 'yjs';
import { isControl, isMeasureKind, linkKey, type RecordMap, rootsOf } from './document.ts';
import { byOrder, type Placed } from './order.ts';
import { plainLine, plainText } from './plainText.ts';
import type { Link, Objective, Outcome, ReadProblem, Star, Strategy } from './strategy.ts';

export interface ReadResult {
  strategy: Strategy;
  problems: ReadProblem[];
}

/**
 * Reads a document as a Strategy. Total: any document gives a Strategy and a list of problems, never a throw, because
 * one odd record that a program wrote must not take the page away from sixty people.
 */
export function readStrategy(doc: Y.Doc): ReadResult {
  const problems: ReadProblem[] = [];
  const roots = rootsOf(doc);
  const outcomes = live(roots.outcomes, 'outcomes', problems);
  const objectives = live(roots.objectives, 'objectives', problems);

  const byOutcome = new Map<string, Objective[]>(outcomes.map(({ id }) => [id, []]));
  const withoutOutcome: Objective[] = [];
  for (const { id, record } of objectives) {
    const objective = readObjective(id, record, problems);
    const siblings = objective.outcomeId === null ? undefined : byOutcome.get(objective.outcomeId);
    if (siblings) siblings.push(objective);
    else withoutOutcome.push({ ...objective, outcomeId: null });
  }

  const strategy: Strategy = {
    title: plainLine(roots.title),
    vision: plainText(roots.vision),
    outcomes: outcomes.map(
      ({ id, record }): Outcome => ({
        id,
        title: prose(record, 'title', `outcomes.${id}`, problems).replaceAll('\n', ' '),
        narrative: prose(record, 'narrative', `outcomes.${id}`, problems),
        objectives: byOutcome.get(id) ?? [],
      }),
    ),
    withoutOutcome,
    stars: readStars(doc, problems),
  };
  return { strategy, problems };
}

interface LiveRecord extends Placed {
  record: RecordMap;
}

/** The records that are not deleted, in their order. */
export function live(records: Y.Map<RecordMap>, path: string, problems: ReadProblem[] = []): LiveRecord[] {
  const found: LiveRecord[] = [];
  for (const [id, record] of records) {
    if (!(record instanceof Y.Map)) {
      problems.push({ path: `${path}.${id}`, message: 'is not a record' });
    } else if (!isDeleted(record)) {
      found.push({ id, order: orderOf(record), record });
    }
  }
  return found.sort(byOrder);
}

export function isDeleted(record: RecordMap): boolean {
  return typeof record.get('deletedAt') === 'string';
}

/** A missing or odd key sorts first rather than failing. */
export function orderOf(record: RecordMap): string {
  const order = record.get('order');
  return typeof order === 'string' ? order : '';
}

function readObjective(id: string, record: RecordMap, problems: ReadProblem[]): Objective {
  const path = `objectives.${id}`;
  return {
    id,
    outcomeId: text(record.get('outcomeId')),
    title: prose(record, 'title', path, problems).replaceAll('\n', ' '),
    narrative: prose(record, 'narrative', path, problems),
    lead: text(record.get('lead')),
    targetDate: date(record.get('targetDate'), path, problems),
    tags: readTags(record, path, problems),
    links: readLinks(record, path, problems),
  };
}

export function readTags(record: RecordMap, path = '', problems: ReadProblem[] = []): string[] {
  const tags = record.get('tags');
  if (!(tags instanceof Y.Map)) {
    problems.push({ path: `${path}.tags`, message: 'is missing' });
    return [];
  }
  return [...tags.entries()]
    .filter(([, on]) => on === true)
    .map(([tag]) => tag)
    .sort();
}

export function readLinks(record: RecordMap, path = '', problems: ReadProblem[] = []): Link[] {
  const links = record.get('links');
  if (!(links instanceof Y.Map)) {
    problems.push({ path: `${path}.links`, message: 'is missing' });
    return [];
  }
  const prefix = linkKey('', 'linked');
  const found: { link: Link; at: string }[] = [];
  for (const [key, at] of links.entries()) {
    if (!key.startsWith(prefix) || typeof at !== 'string') continue;
    const indicatorId = key.slice(prefix.length);
    const control = links.get(linkKey(indicatorId, 'control'));
    const measures = links.get(linkKey(indicatorId, 'measures'));
    found.push({
      at,
      link: {
        indicatorId,
        why: text(links.get(linkKey(indicatorId, 'why'))) ?? '',
        control: isControl(control) ? control : null,
        measures: isMeasureKind(measures) ? measures : null,
      },
    });
  }
  const chronological = (a: { at: string; link: Link }, b: { at: string; link: Link }) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : a.link.indicatorId < b.link.indicatorId ? -1 : 1;
  return found.sort(chronological).map(({ link }) => link);
}

export function readStars(doc: Y.Doc, problems: ReadProblem[] = []): Star[] {
  const found: Star[] = [];
  for (const [indicatorId, at] of rootsOf(doc).stars) {
    if (typeof at === 'string') found.push({ indicatorId, at });
    else problems.push({ path: `stars.${indicatorId}`, message: 'is not a time' });
  }
  const earlier = (a: Star, b: Star) => a.at < b.at || (a.at === b.at && a.indicatorId < b.indicatorId);
  return found.sort((a, b) => (earlier(a, b) ? -1 : 1));
}

function prose(
  record: RecordMap,
  field: 'title' | 'narrative',
  path: string,
  problems: ReadProblem[],
): string {
  const fragment = record.get(field);
  if (fragment instanceof Y.XmlFragment) return plainText(fragment);
  problems.push({ path: `${path}.${field}`, message: 'is not prose' });
  return '';
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A day that the calendar has, as YYYY-MM-DD. Formatting any other throws, and would take the whole page or file away. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function date(value: unknown, path: string, problems: ReadProblem[]): string | null {
  const found = text(value);
  if (found === null) return null;
  if (isDay(found)) return found;
  problems.push({ path: `${path}.targetDate`, message: 'is not a date' });
  return null;
}
