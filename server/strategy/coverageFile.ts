import { csvText } from '../../shared/csv.ts';
import { coverageRows } from '../../shared/strategy/coverageCsv.ts';
import type { Person } from '../people/access.ts';
import { viewCoverage } from './coverage.ts';
import { attachmentNamed } from './export/fileName.ts';
import type { StrategyParts } from './parts.ts';

/** What a strategy serves of a framework as a CSV file. @throws Problem as `viewCoverage` */
export async function coverageFile(
  parts: Pick<StrategyParts, 'access' | 'documents' | 'library' | 'partnerships' | 'clock'>,
  person: Person,
  strategyId: string,
  frameworkId: string,
): Promise<{ disposition: string; text: string }> {
  const coverage = await viewCoverage(parts, person, strategyId, frameworkId);
  return {
    disposition: attachmentNamed(`Coverage of ${frameworkId}`, parts.clock().toISOString(), 'csv'),
    text: csvText(coverageRows(coverage)),
  };
}
