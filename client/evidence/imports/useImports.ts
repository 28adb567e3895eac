import { useQuery } from '@tanstack/react-query';
import type { getImport, listImports } from '../../../shared/api/imports.ts';
import { call } from '../../api/call.ts';
import { evidenceKey } from '../summaries.ts';

/** All that is shown of a partnership’s imports. */
const importsKey = (partnershipId: string) => [...evidenceKey(partnershipId), 'imports'] as const;

/** The files that were uploaded, newest first. */
export function useImports(partnershipId: string) {
  return useQuery({
    queryKey: importsKey(partnershipId),
    queryFn: ({ signal }) =>
      call<typeof listImports>(
        'GET /api/partnerships/:p/imports',
        { params: { p: partnershipId } },
        { signal },
      ),
  });
}

/** One import. Asked again and again while it is being committed, for how far that has come. */
export function useImport(partnershipId: string, id: string, committing: boolean) {
  return useQuery({
    queryKey: [...importsKey(partnershipId), id],
    queryFn: ({ signal }) => call<typeof getImport>('GET /api/imports/:id', { params: { id } }, { signal }),
    refetchInterval: ({ state }) => (committing || state.data?.progress != null ? 700 : false),
  });
}
