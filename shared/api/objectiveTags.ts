import { z } from 'zod';
import { endpoint } from './endpoint.ts';

const params = z.object({ s: z.string(), id: z.string(), f: z.string(), item: z.string() });
const path = '/api/strategies/:s/objectives/:id/tags/:f/:item';
const tag = 'Strategy';

export const putTag = endpoint({
  method: 'PUT',
  path,
  tag,
  summary: 'Say that an objective serves an item of a framework. Its other tags stay.',
  status: 204,
  params,
});

export const deleteTag = endpoint({
  method: 'DELETE',
  path,
  tag,
  summary: 'Take a tag off an objective. Its other tags stay.',
  status: 204,
  params,
});
