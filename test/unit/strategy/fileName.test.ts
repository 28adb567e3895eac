import { describe, expect, it } from 'vitest';
import { attachmentNamed } from '../../../server/strategy/export/fileName.ts';

const at = '2026-11-23T12:00:00.000Z';

describe('the name of a download', () => {
  it('is made of the title’s words and the day', () => {
    expect(attachmentNamed('Southend 2050: shared outcomes', at, 'md')).toBe(
      `attachment; filename="southend-2050-shared-outcomes-2026-11-23.md"; filename*=UTF-8''Southend%202050%20shared%20outcomes%202026-11-23.md`,
    );
  });

  it('never carries a path, a quotation mark or a line break into the header', () => {
    const header = attachmentNamed('a/../b"; x\r\nSet-Cookie: y=1 (é)', at, 'json');
    expect(header).toMatch(/^attachment; filename="[a-z0-9.-]+"; filename\*=UTF-8''[A-Za-z0-9.%_~-]+$/);
  });

  it.each(['', '   ', '\u65e5\u672c', '\ud83d', `${'x'.repeat(79)}\u{1F600}\u{1F600}`])(
    'copes with %j',
    (title) => {
      expect(attachmentNamed(title, at, 'md')).toMatch(/filename="[a-z0-9.-]+-2026-11-23\.md"/);
    },
  );
});
