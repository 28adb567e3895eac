import { useQuery } from '@tanstack/react-query';
import type { getEvidence } from '../../shared/api/evidence.ts';
import { call } from '../api/call.ts';
import styles from './Attribution.module.css';

/** Whose figures these are: the licence asks for it wherever they are shown. */
export function Attribution() {
  const { data } = useQuery({
    queryKey: ['evidence-pack'],
    queryFn: ({ signal }) =>
      call<typeof getEvidence>('GET /api/evidence', { query: { indicator: '' } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    select: ({ pack }) => pack.attribution,
  });
  return data === undefined ? null : <p className={styles.attribution}>{data}</p>;
}
