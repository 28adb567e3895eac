import { docxOf } from '../../strategy/export/docxOf.ts';
import { attachmentNamed } from '../../strategy/export/fileName.ts';
import { type Asker, allowedInSession } from '../presence.ts';
import { minutesOf } from './minutes.ts';
import { minutesMarkdown } from './minutesMarkdown.ts';
import { type RecordParts, recordFor } from './readRecord.ts';

/** A file as HTTP sends it. */
interface RecordFile {
  type: string;
  /** The value of Content-Disposition. */
  disposition: string;
  content: string | Buffer;
}

/**
 * The record as a document, for members of the partnership.
 * @throws Problem `not-signed-in`, `not-found`, `role-too-low`; `wrong-state` while the session is not closed
 */
export async function exportRecord(
  parts: RecordParts,
  asker: Asker,
  sessionId: string,
  format: 'md' | 'docx',
): Promise<RecordFile> {
  await allowedInSession(parts, asker, sessionId, 'read');
  const record = await recordFor(parts, sessionId, true);
  const disposition = attachmentNamed(record.title, record.closedAt, format);
  const blocks = minutesOf(record);
  return format === 'md'
    ? { type: 'text/markdown; charset=utf-8', disposition, content: minutesMarkdown(record.title, blocks) }
    : {
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        disposition,
        content: await docxOf(record.title, blocks),
      };
}
