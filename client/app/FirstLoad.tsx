import { Loading } from '../ui/Loading.tsx';

/** While the first page is on its way. */
export function FirstLoad() {
  return (
    <main style={{ padding: '24px' }}>
      <Loading what="the page" />
    </main>
  );
}
