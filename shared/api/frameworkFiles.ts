import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { aboutFramework, frameworkDetailSchema } from './frameworks.ts';

const tag = 'Frameworks';
const params = z.object({ p: z.string() });
const upload = { field: 'file' };

const checkedFileSchema = z.strictObject({
  /** As they would be kept, each with the row of the file that it stands in. */
  items: z.array(
    z.strictObject({
      row: z.number().int(),
      key: z.string(),
      title: z.string(),
      heading: z.string(),
      meaning: z.string(),
      /** Key of the item that it belongs to, or null. */
      parent: z.string().nullable(),
    }),
  ),
  /** Which column was read as what, and those that were left out. */
  columns: z.array(z.strictObject({ field: z.string(), column: z.string() })),
  ignored: z.array(z.string()),
  /** Where there is one, nothing of the file can be kept: `rows.7.parent`, with what to do. */
  errors: z.array(z.strictObject({ path: z.string(), message: z.string() })),
});
export type CheckedFile = z.infer<typeof checkedFileSchema>;

export const checkFrameworkFile = endpoint({
  method: 'POST',
  path: '/api/partnerships/:p/frameworks/file-check',
  tag,
  summary:
    'Read a CSV with the items of a framework, and tell what it holds and what is wrong with it. Nothing is kept.',
  status: 200,
  params,
  upload,
  response: checkedFileSchema,
});

export const addFrameworkFile = endpoint({
  method: 'POST',
  path: '/api/partnerships/:p/frameworks/file',
  tag,
  summary:
    'Make a framework of a CSV with the columns id, title, parent, heading and meaning. A fault names row and column, and nothing is made.',
  status: 201,
  params,
  query: aboutFramework,
  upload,
  response: frameworkDetailSchema,
});

export const downloadFramework = endpoint({
  method: 'GET',
  path: '/api/partnerships/:p/frameworks/:f/items.csv',
  tag,
  summary: 'The items of a framework that are in use, as a CSV that can be brought in again.',
  status: 200,
  params: params.extend({ f: z.string() }),
  produces: ['text/csv'],
});
