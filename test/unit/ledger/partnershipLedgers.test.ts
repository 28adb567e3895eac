import { beforeEach, expect, test } from 'vitest';
import { PartnershipLedgers } from '../../../server/ledger/partnershipLedgers.ts';
import { openMemoryStore } from '../../../server/store/memory/openMemoryStore.ts';
import type { LedgerStore } from '../../../server/store/port.ts';
import { partnershipLedgerId } from '../../../shared/ledger/partnershipLedgerId.ts';
import type { PrincipleAnswer } from '../../../shared/ledger/principleAnswer.ts';
import { standingAnswer } from '../../../shared/ledger/principleStanding.ts';

const ledgerId = partnershipLedgerId('a');
let store: LedgerStore;
let reports: string[];
let ledgers: PartnershipLedgers;
beforeEach(() => {
  store = openMemoryStore().ledgers;
  reports = [];
  ledgers = new PartnershipLedgers(store, (ledgerId, entryId) => reports.push(`${ledgerId} ${entryId}`));
});

function answer(id: string, more: Partial<PrincipleAnswer> = {}): PrincipleAnswer {
  return {
    type: 'principle-answer',
    id,
    indicatorId: 'i',
    principle: 'public',
    met: true,
    reason: 'It is.',
    rule: { met: null, reason: 'No public page is known.' },
    personId: 'p',
    organisationId: 'o',
    at: '2026-07-01T09:00:00.000Z',
    ...more,
  };
}

test('what is appended is read back apart from any strategy’s ledger', async () => {
  await ledgers.append(ledgerId, [answer('1'), answer('2', { indicatorId: 'other', personId: 'q' })]);
  const picture = await ledgers.read(ledgerId);
  expect(picture.principles.get('i')).toEqual([answer('1')]);
  expect([...picture.signers]).toEqual(['p', 'q']);
  expect((await store.read('a')).items).toEqual([]);
  expect((await ledgers.read(partnershipLedgerId('b'))).entries).toEqual([]);
});

test('an entry that is damaged or of a later kind is reported and left out', async () => {
  await ledgers.append(ledgerId, [answer('1')]);
  const { reason: _, ...torn } = answer('torn');
  const later = { ...answer('later'), type: 'from-the-future' };
  await store.append(ledgerId, [{ id: 'later', value: later }]);
  await store.append(ledgerId, [{ id: 'torn', value: torn }]);
  expect((await ledgers.read(ledgerId)).entries.map(({ id }) => id)).toEqual(['1']);
  expect(reports).toEqual(['partnership-a later', 'partnership-a torn']);
  expect((await store.read(ledgerId)).items).toHaveLength(3);
});

test('the latest answer of a principle stands, and none once it was taken back', () => {
  const answers = [answer('1'), answer('2', { met: false }), answer('3', { principle: 'enduring' })];
  expect(standingAnswer(answers, 'public')?.id).toBe('2');
  expect(standingAnswer(answers, 'divisible')).toBeNull();
  expect(standingAnswer([...answers, answer('4', { met: null })], 'public')).toBeNull();
});
