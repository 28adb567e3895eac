import type { Row } from './rows.ts';

/** One condition of better-auth, as its adapter factory hands it on. */
export interface Condition {
  field: string;
  /** Undefined means `eq`. */
  operator: string | undefined;
  /** Undefined means `AND`. */
  connector: string | undefined;
  value: unknown;
}

/** True where a row meets all conditions. @throws Error for what no call of ours asks: guessing could match too much */
export function meets(row: Row, conditions: readonly Condition[]): boolean {
  return conditions.every((condition) => {
    if (condition.connector === 'OR') throw unknown(condition);
    return meetsOne(row[condition.field] ?? null, condition);
  });
}

function meetsOne(actual: unknown, condition: Condition): boolean {
  const { operator = 'eq', value } = condition;
  switch (operator) {
    case 'eq':
      return actual === (value ?? null);
    case 'ne':
      return actual !== (value ?? null);
    case 'in':
      return Array.isArray(value) && value.includes(actual);
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return compares(operator, actual, value);
    default:
      throw unknown(condition);
  }
}

/** Dates are ISO 8601 UTC text of one length, which sorts as they do. */
function compares(operator: 'lt' | 'lte' | 'gt' | 'gte', actual: unknown, value: unknown): boolean {
  if (typeof actual !== 'string' || typeof value !== 'string') return false;
  switch (operator) {
    case 'lt':
      return actual < value;
    case 'lte':
      return actual <= value;
    case 'gt':
      return actual > value;
    case 'gte':
      return actual >= value;
  }
}

function unknown({ field, operator, connector }: Condition): Error {
  return new Error(`Accounts can’t be asked for “${connector ?? ''} ${field} ${operator ?? ''}”`);
}
