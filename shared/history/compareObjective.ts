import type { Link, Objective } from '../strategy/strategy.ts';
import type { DifferencePart, Naming } from './difference.ts';
import { textRuns } from './textRuns.ts';

/** What an objective says about itself apart from its prose. */
export function compareObjective(then: Objective, now: Objective, naming: Naming): DifferencePart[] {
  const lead = (id: string | null) => (id === null ? null : naming.lead(id));
  return [
    ...compareValue('lead', 'Lead', lead(then.lead), lead(now.lead), then.lead !== now.lead),
    ...compareValue('targetDate', 'Target date', day(then.targetDate), day(now.targetDate)),
    ...compareTags(then.tags, now.tags, naming),
    ...compareLinks(then.links, now.links, naming),
  ];
}

function compareValue(
  part: 'lead' | 'targetDate',
  name: string,
  then: string | null,
  now: string | null,
  changed = then !== now,
): DifferencePart[] {
  if (!changed) return [];
  const words =
    then === null
      ? `${name} set to ${now}`
      : now === null
        ? `${name} removed (was ${then})`
        : `${name} changed from ${then} to ${now}`;
  return [{ part, words, runs: null }];
}

function compareTags(then: readonly string[], now: readonly string[], naming: Naming): DifferencePart[] {
  const said = (words: string, tag: string): DifferencePart => ({
    part: 'tags',
    words: `${words}: ${naming.tag(tag)}`,
    runs: null,
  });
  return [
    ...now.filter((tag) => !then.includes(tag)).map((tag) => said('Tag added', tag)),
    ...then.filter((tag) => !now.includes(tag)).map((tag) => said('Tag removed', tag)),
  ];
}

function compareLinks(then: readonly Link[], now: readonly Link[], naming: Naming): DifferencePart[] {
  const old = new Map(then.map((link) => [link.indicatorId, link]));
  const parts: DifferencePart[] = [];
  const say = (words: string, before = '', after = '') => {
    parts.push({ part: 'links', words, runs: before === after ? null : textRuns(before, after) });
  };
  for (const { indicatorId, why, control, measures } of now) {
    const name = naming.indicator(indicatorId);
    const link = old.get(indicatorId);
    old.delete(indicatorId);
    if (!link) {
      say(`Indicator linked: ${name}`, '', why);
      continue;
    }
    if (link.why !== why) say(`Reason for ${name} changed`, link.why, why);
    if (link.control !== control) {
      say(`Control over ${name} changed from ${link.control ?? 'not said'} to ${control ?? 'not said'}`);
    }
    if (link.measures !== measures) {
      say(`What ${name} measures changed from ${link.measures ?? 'not said'} to ${measures ?? 'not said'}`);
    }
  }
  for (const { indicatorId, why } of old.values()) {
    say(`Indicator unlinked: ${naming.indicator(indicatorId)}`, why);
  }
  return parts;
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function day(date: string | null): string | null {
  return date === null ? null : inWords.format(new Date(`${date}T00:00:00Z`));
}
