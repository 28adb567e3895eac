import type { FrameworkDetail } from '../../shared/api/frameworks.ts';

/** What people write about a framework, as it stands in the fields. */
export interface About {
  title: string;
  version: string;
  source: string;
  sourceUrl: string;
  /** A framework's id, or empty. */
  supersedes: string;
}

export const noAbout: About = { title: '', version: '', source: '', sourceUrl: '', supersedes: '' };

export function aboutOf({ title, version, source, supersedes = '' }: FrameworkDetail): About {
  const name = source.name === 'This partnership' ? '' : source.name;
  return { title, version, source: name, sourceUrl: source.url ?? '', supersedes };
}

/** As it is sent. */
export function sentAbout({ title, version, source, sourceUrl, supersedes }: About) {
  const url = sourceUrl.trim();
  return {
    title,
    version,
    source,
    sourceUrl: url === '' ? null : url,
    supersedes: supersedes === '' ? null : supersedes,
  };
}
