import { useQuery } from '@tanstack/react-query';
import type { FrameworkNoteView, listFrameworkNotes } from '../../../shared/api/frameworkNotes.ts';
import { call } from '../../api/call.ts';

export const notesKey = (partnershipId: string) => ['framework-notes', partnershipId] as const;

const none: ReadonlyMap<string, FrameworkNoteView> = new Map();

/** What items of frameworks mean in this place, by item: what stands today. Without an answer the page goes on without them. */
export function useNotes(partnershipId: string): ReadonlyMap<string, FrameworkNoteView> {
  const { data } = useQuery({
    queryKey: notesKey(partnershipId),
    queryFn: ({ signal }) =>
      call<typeof listFrameworkNotes>(
        'GET /api/partnerships/:p/framework-notes',
        { params: { p: partnershipId } },
        { signal },
      ),
    select: ({ notes }) => new Map(notes.map((note) => [note.item, note])),
  });
  return data ?? none;
}
