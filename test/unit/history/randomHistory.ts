import * as Y from 'yjs';
import { proseAt, rootsOf } from '../../../shared/strategy/document.ts';
import * as edit from '../../../shared/strategy/edit.ts';
import { proseMarkdown } from '../../../shared/strategy/proseMarkdown.ts';
import { readStrategy } from '../../../shared/strategy/read.ts';
import { objectivesOf } from '../../../shared/strategy/strategy.ts';
import fc from '../../support/fastCheck.ts';

/** What happens next to a strategy. Numbers pick among what is there at that moment. */
export const anyAct = fc.record({
  what: fc.constantFrom(
    'add-outcome',
    'add-objective',
    'move-outcome',
    'move-objective',
    'delete',
    'bring-back',
    'type',
    'erase',
    'format',
    'paragraph',
    'join',
    'retitle',
    'tag',
    'lead',
    'date',
    'link',
    'unlink',
    'star',
  ),
  one: fc.nat(40),
  two: fc.nat(40),
  words: fc.constantFrom('warm ', 'homes', ' and ', 'every child', '😀', ' reads', '. ', '\u00e9'),
});
export type Act = typeof anyAct extends fc.Arbitrary<infer T> ? T : never;

export function newStrategy(): Y.Doc {
  const doc = new Y.Doc();
  edit.fillNewStrategy(doc, {
    title: 'Shared outcomes',
    vision: 'Every child thrives.\nEvery home is warm.',
  });
  return doc;
}

export function act(doc: Y.Doc, { what, one, two, words }: Act, step: number): void {
  const by = { personId: 'ann', at: new Date(step * 1000).toISOString() };
  const { strategy } = readStrategy(doc);
  const objectives = objectivesOf(strategy);
  const outcome = strategy.outcomes[one % Math.max(1, strategy.outcomes.length)];
  const objective = objectives[one % Math.max(1, objectives.length)];
  switch (what) {
    case 'add-outcome':
      edit.addOutcome(doc, by, { title: `Outcome ${step}`, narrative: words, index: two });
      break;
    case 'add-objective':
      edit.addObjective(doc, by, outcome?.id ?? null, { title: `Objective ${step}`, index: two });
      break;
    case 'move-outcome':
      if (outcome) edit.moveOutcome(doc, outcome.id, two);
      break;
    case 'move-objective': {
      const home = strategy.outcomes[two % (strategy.outcomes.length + 1)];
      if (objective) edit.moveObjective(doc, objective.id, home?.id ?? null, two);
      break;
    }
    case 'delete':
      if (one % 2 === 0 && outcome) edit.deleteRecord(doc, 'outcome', outcome.id, by);
      else if (objective) edit.deleteRecord(doc, 'objective', objective.id, by);
      break;
    case 'bring-back': {
      const roots = rootsOf(doc);
      const kind = one % 2 === 0 ? 'outcome' : 'objective';
      const ids = [...(kind === 'outcome' ? roots.outcomes : roots.objectives).keys()].sort();
      const id = ids[two % Math.max(1, ids.length)];
      if (id) edit.restoreRecord(doc, kind, id);
      break;
    }
    case 'retitle':
      edit.setStrategyTitle(doc, `${words} ${two}`);
      break;
    case 'tag':
      if (objective) edit.setTag(doc, objective.id, `missions/${two % 3}`, one % 3 > 0);
      break;
    case 'lead':
      if (objective) edit.setLead(doc, objective.id, two % 3 === 0 ? null : `org${two % 3}`);
      break;
    case 'date':
      if (objective) edit.setTargetDate(doc, objective.id, two % 3 === 0 ? null : `20${20 + two}-03-31`);
      break;
    case 'link':
      if (objective)
        edit.setLink(
          doc,
          objective.id,
          `i${two % 3}`,
          { why: words, control: 'shared', measures: 'output' },
          by,
        );
      break;
    case 'unlink':
      if (objective) edit.removeLink(doc, objective.id, `i${two % 3}`);
      break;
    case 'star':
      edit.setStar(doc, `i${two % 3}`, one % 3 > 0, by);
      break;
    default:
      write(doc, { what, one, two, words });
  }
}

/** Every place with prose in it, deleted records' too. */
export function fragments(doc: Y.Doc): Y.XmlFragment[] {
  const roots = rootsOf(doc);
  const places = [roots.title, roots.vision];
  for (const [of, records] of [
    ['outcome', roots.outcomes],
    ['objective', roots.objectives],
  ] as const) {
    for (const id of [...records.keys()].sort()) {
      for (const field of ['title', 'narrative'] as const) {
        const fragment = proseAt(doc, { of, id, field });
        if (fragment) places.push(fragment);
      }
    }
  }
  return places;
}

/** What a strategy says, with the formatting of all that is shown. */
export function saying(doc: Y.Doc) {
  const { strategy, problems } = readStrategy(doc);
  const roots = rootsOf(doc);
  const shown = [...strategy.outcomes, ...objectivesOf(strategy)].flatMap(({ id }) =>
    [roots.outcomes, roots.objectives].flatMap((records) => {
      const narrative = records.get(id)?.get('narrative');
      return narrative instanceof Y.XmlFragment ? [proseMarkdown(narrative)] : [];
    }),
  );
  return { strategy, problems, vision: proseMarkdown(roots.vision), shown };
}

const kinds = ['paragraph', 'heading', 'bulletList', 'blockquote'] as const;

function write(doc: Y.Doc, { what, one, two, words }: Act): void {
  const places = fragments(doc);
  const fragment = places[one % places.length];
  if (!fragment) return;
  doc.transact(() => {
    if (what === 'paragraph') fragment.insert(two % (fragment.length + 1), [block(kinds[two % 4], words)]);
    else if (what === 'join' && fragment.length > 1) fragment.delete(two % fragment.length, 1);
    const element = fragment.get(two % Math.max(1, fragment.length));
    const text = element instanceof Y.XmlElement ? firstText(element) : undefined;
    if (!text) return;
    const at = two % (text.length + 1);
    if (what === 'type') text.insert(at, words);
    else if (what === 'erase') text.delete(at, Math.min(3, text.length - at));
    else if (what === 'format') text.format(at, Math.min(4, text.length - at), marks[one % 3] ?? {});
  });
}

const marks = [{ bold: {} }, { italic: {} }, { link: { href: 'https://example.org/' } }];

function block(name: (typeof kinds)[number] | undefined, words: string): Y.XmlElement {
  const element = new Y.XmlElement(name ?? 'paragraph');
  // Yjs types attributes as text; editors keep numbers in them.
  if (name === 'heading') element.setAttribute('level', 4 as unknown as string);
  const inner = name === 'blockquote' || name === 'bulletList' ? new Y.XmlElement('paragraph') : undefined;
  if (name === 'bulletList' && inner) {
    const item = new Y.XmlElement('listItem');
    item.insert(0, [inner]);
    element.insert(0, [item]);
  } else if (inner) element.insert(0, [inner]);
  (inner ?? element).insert(0, [new Y.XmlText(words)]);
  return element;
}

function firstText(element: Y.XmlElement): Y.XmlText | undefined {
  const first = element.toArray().find((node) => !(node instanceof Y.XmlHook));
  if (first instanceof Y.XmlText) return first;
  return first instanceof Y.XmlElement ? firstText(first) : undefined;
}
