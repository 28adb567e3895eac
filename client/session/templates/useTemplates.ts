import { useQuery } from '@tanstack/react-query';
import type { listTemplates } from '../../../shared/api/sessionTemplates.ts';
import { call } from '../../api/call.ts';

export const templatesKey = (p: string) => ['partnership', p, 'session-templates'] as const;

/** A partnership’s own templates, by name. Only who may facilitate is told. */
export function useTemplates(p: string) {
  return useQuery({
    queryKey: templatesKey(p),
    queryFn: ({ signal }) =>
      call<typeof listTemplates>('GET /api/partnerships/:p/session-templates', { params: { p } }, { signal }),
    select: ({ templates }) => templates,
    // They are kept and changed on other pages than this.
    staleTime: 0,
  });
}
