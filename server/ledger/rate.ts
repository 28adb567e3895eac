import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { RatingView, rate as rateEndpoint } from '../../shared/api/ratings.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { freeze } from '../../shared/evidence/frozen.ts';
import { cannotAssess } from '../../shared/ledger/levels.ts';
import type { RatingEntry } from '../../shared/ledger/rating.ts';
import type { FrozenLevel, Scale } from '../../shared/ledger/scale.ts';
import { shortTitle } from '../../shared/strategy/plainText.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { appendInTurn } from './appendInTurn.ts';
import { entryIdFor } from './entryId.ts';
import type { LedgerParts } from './parts.ts';
import { rateableIn } from './rateable.ts';
import { viewOf } from './readRating.ts';
import { insistReplaceable, replacedBy } from './replacing.ts';

type Statement = BodyOf<typeof rateEndpoint>;

/**
 * Signs a rating. The title, the words of the level and the evidence are frozen as they stand at this moment.
 * @throws Problem `not-found`, `role-too-low`, `not-rateable`; `invalid-request` naming `level`, `cites.N` or `supersedes`;
 *   `wrong-state` where what it would replace no longer stands
 */
export async function rate(
  parts: LedgerParts,
  person: Person,
  strategyId: string,
  statement: Statement,
  idempotencyKey?: string,
): Promise<RatingView> {
  const action = statement.kind === 'agreed' ? 'rate-agreed' : 'rate-individually';
  const access = await allowedInStrategy(parts.access, person.id, strategyId, action);
  const id = entryIdFor(strategyId, person.id, 'rate', idempotencyKey);
  const replaces = replacedBy(statement.supersedes, strategyId);

  const earlier = (await parts.ledgers.read(strategyId)).byId.get(id);
  if (earlier) insistSame(earlier.rating, statement, replaces);
  else {
    const entry = await drawUp(parts, access, strategyId, statement);
    await appendInTurn(parts, strategyId, (picture) => {
      if (picture.byId.has(id)) return null;
      if (replaces !== null) insistReplaceable(picture, replaces, { ...statement, personId: person.id });
      return { ...entry, id, supersedes: replaces, personId: person.id };
    });
    parts.bus.announce({ kind: 'rating', strategyId, target: statement.target });
  }
  return viewOf(parts, strategyId, access.partnershipId, id);
}

/** A rating with all that is frozen with it. @throws Problem `not-rateable`; `invalid-request` naming `level` */
export async function drawUp(
  parts: Pick<LedgerParts, 'partnerships' | 'documents' | 'library' | 'clock'>,
  access: { partnershipId: string; organisationId: string },
  strategyId: string,
  statement: Statement,
): Promise<Omit<RatingEntry, 'id' | 'supersedes' | 'personId'>> {
  const [facts, rateable] = await Promise.all([
    parts.partnerships.facts(access.partnershipId),
    parts.documents.read(strategyId, (doc) => rateableIn(readStrategy(doc).strategy, statement.target)),
  ]);
  insistLinked(statement.cites ?? [], rateable.indicatorIds);
  const evidence = parts.library.over(facts.overlay).summaries(rateable.indicatorIds, facts.areaCode);
  return {
    type: 'rating',
    target: rateable.target,
    level: statement.level,
    levelWords: wordsOf(statement.level, facts.scale),
    confidence: statement.confidence,
    direction: statement.direction,
    narrative: statement.narrative,
    kind: statement.kind,
    title: shortTitle(rateable.title),
    evidence: evidence.map(freeze),
    cites: citesOf(statement),
    organisationId: access.organisationId,
    at: parts.clock().toISOString(),
  };
}

function wordsOf(level: string, scale: Scale): FrozenLevel | null {
  if (level === cannotAssess) return null;
  const found = scale.find(({ id }) => id === level);
  if (found) return { ...found };
  const choices = [...scale.map(({ id }) => id), cannotAssess].join(', ');
  throw invalidField('level', `This partnership’s scale has no level “${level}”. It has: ${choices}.`);
}

/** Each once; null where nothing is said about what was relied on. */
function citesOf({ cites }: Statement): string[] | null {
  return cites === undefined ? null : [...new Set(cites)];
}

/** @throws Problem `invalid-request` naming the first that is not evidence of what is rated */
function insistLinked(cites: readonly string[], linked: readonly string[]): void {
  const place = cites.findIndex((id) => !linked.includes(id));
  if (place < 0) return;
  const id = cites[place];
  throw invalidField(
    `cites.${place}`,
    `The indicator “${id}” is not linked to what you rate, so it can’t be relied on. Nothing was recorded.`,
  );
}

/** A key that comes again with other words is a mistake of the program: answering with the old rating would hide it. */
function insistSame(old: RatingEntry, statement: Statement, replaces: string | null): void {
  const same =
    old.target.id === statement.target &&
    old.supersedes === replaces &&
    JSON.stringify(old.cites) === JSON.stringify(citesOf(statement)) &&
    (['level', 'confidence', 'direction', 'narrative', 'kind'] as const).every(
      (part) => old[part] === statement[part],
    );
  if (!same) {
    throw new Problem('wrong-state', 'That Idempotency-Key was used for another rating. Use a fresh one.');
  }
}
