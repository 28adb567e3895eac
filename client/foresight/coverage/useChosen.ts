import { useSearchParams } from 'react-router';
import type { FrameworkCoverage } from '../../../shared/api/coverage.ts';

export type View = 'picture' | 'table';

export interface Chosen {
  /** Id of the framework, once it is known which there are. */
  framework: string | undefined;
  view: View;
  /** Where the page shows another framework, or the same in another way. */
  linkTo: (parts: { framework?: string; view?: View }) => string;
}

/** What is chosen stands in the address, so that it can be sent to somebody. */
export function useChosen(frameworks: readonly FrameworkCoverage[] | undefined): Chosen {
  const [search] = useSearchParams();
  const framework = search.get('framework') ?? firstOf(frameworks);
  const view = search.get('view') === 'table' ? 'table' : 'picture';
  return {
    framework,
    view,
    linkTo(parts) {
      const next = { ...(framework === undefined ? {} : { framework }), view, ...parts };
      return `?${new URLSearchParams(next)}`;
    },
  };
}

/** The first that an objective serves something of, else the first. */
function firstOf(frameworks: readonly FrameworkCoverage[] = []): string | undefined {
  return (frameworks.find(({ served }) => (served.objective ?? 0) > 0) ?? frameworks[0])?.id;
}
