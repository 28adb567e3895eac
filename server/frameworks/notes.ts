import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { addFrameworkNote, FrameworkNoteView } from '../../shared/api/frameworkNotes.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { FrameworkNote } from '../../shared/ledger/frameworkNote.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import { signatureView } from '../ledger/signatureView.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { libraryOf } from './libraryOf.ts';
import type { FrameworkParts } from './parts.ts';

/** The notes that stand, or with an item every one of it, newest first. @throws Problem `not-found` for who is no member */
export async function listNotes(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  item: string | undefined,
): Promise<FrameworkNoteView[]> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const notes = await notesOf(parts, partnershipId);
  const standing = standingIn(notes);
  const shown =
    item === undefined
      ? [...standing.values()].filter(({ text }) => text !== null)
      : notes.filter((note) => note.item === item);
  const names = await parts.partnerships.names(
    partnershipId,
    shown.map(({ personId }) => personId),
  );
  return shown
    .map((note) => ({
      id: note.id,
      item: note.item,
      text: note.text,
      stands: standing.get(note.item) === note,
      ...signatureView(note, names),
    }))
    .reverse();
}

/**
 * Signs what an item means in this place. Where the same person says the same again, what stands stays as it is.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `item`; `wrong-state` where there is nothing to take back
 */
export async function addNote(
  parts: FrameworkParts,
  person: Person,
  partnershipId: string,
  { item, text }: BodyOf<typeof addFrameworkNote>,
): Promise<FrameworkNoteView> {
  const access = await allowedInPartnership(parts.access, person.id, partnershipId, 'keep-frameworks');
  const library = await libraryOf(parts, partnershipId);
  if (!library.item(item)) {
    throw invalidField('item', 'No framework has an aim of that id. Nothing was saved.');
  }
  const before = standingIn(await notesOf(parts, partnershipId)).get(item);
  if (text === null && (before?.text ?? null) === null) {
    throw new Problem('wrong-state', 'There is no note to take back. Nothing was changed.');
  }
  if (before?.text !== text || before.personId !== person.id) {
    const note: FrameworkNote = {
      type: 'framework-note',
      id: newId(),
      personId: person.id,
      organisationId: access.organisationId,
      at: parts.clock().toISOString(),
      item,
      text,
    };
    await parts.partnershipLedgers.append(partnershipLedgerId(partnershipId), [note]);
    parts.bus.announce({ kind: 'partnership', partnershipId });
  }
  const [newest] = await listNotes(parts, person, partnershipId, item);
  if (!newest) throw new Problem('internal', 'The note was saved and can’t be shown. Open the page again.');
  return newest;
}

/** Oldest first. */
async function notesOf(
  { partnershipLedgers }: FrameworkParts,
  partnershipId: string,
): Promise<FrameworkNote[]> {
  const { entries } = await partnershipLedgers.read(partnershipLedgerId(partnershipId));
  return entries.filter((entry) => entry.type === 'framework-note');
}

/** The latest of each item. */
function standingIn(notes: readonly FrameworkNote[]): Map<string, FrameworkNote> {
  return new Map(notes.map((note) => [note.item, note]));
}
