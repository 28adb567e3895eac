import { invalidField } from '../../shared/errors.ts';
import type { Framework } from '../../shared/evidence/framework.ts';
import type { PartnershipRecords } from '../people/partnershipRecords.ts';

/** Two of one title and version could not be told apart. @throws Problem `invalid-request` naming `title` */
export async function insistTitle(
  partnership: PartnershipRecords,
  { title, version }: { title: string; version: string },
  exceptId: string | null,
): Promise<void> {
  const key = (each: { title: string; version: string }) => `${each.title}\n${each.version}`.toLowerCase();
  const all = await partnership.all('own-framework');
  const other = all.find(
    ({ id, value }) => id !== exceptId && value.archivedAt === null && key(value) === key({ title, version }),
  );
  if (other) {
    throw invalidField(
      'title',
      'Another framework of your own has this title and version. Nothing was changed.',
    );
  }
}

/** What it takes the place of is known, and leads not back to itself. @throws Problem `invalid-request` naming `supersedes` */
export function insistOlder(
  frameworks: readonly Framework[],
  frameworkId: string | null,
  supersedes: string | null | undefined,
): void {
  if (supersedes === null || supersedes === undefined) return;
  const seen = new Set<string>();
  for (let at: string | undefined = supersedes; at !== undefined; ) {
    const older: Framework | undefined = frameworks.find(({ id }) => id === at);
    if (!older && seen.size === 0) {
      throw invalidField(
        'supersedes',
        'There is no framework of that id. GET /api/frameworks lists them. Nothing was changed.',
      );
    }
    if (at === frameworkId) {
      throw invalidField('supersedes', 'A framework can’t take its own place. Nothing was changed.');
    }
    if (seen.has(at)) return;
    seen.add(at);
    at = older?.supersedes;
  }
}
