import { rm } from 'node:fs/promises';
import { type Response, Router } from 'express';
import { addFrameworkFile, checkFrameworkFile, downloadFramework } from '../../shared/api/frameworkFiles.ts';
import { limits } from '../../shared/limits.ts';
import { frameworkFile } from '../frameworks/frameworkFile.ts';
import { checkFile, makeFromFile } from '../frameworks/makeFromFile.ts';
import type { FrameworkParts } from '../frameworks/parts.ts';
import { viewFramework } from '../frameworks/viewFrameworks.ts';
import { scratchFile } from '../imports/scratch.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { attachmentNamed } from '../strategy/export/fileName.ts';
import { type Identify, mount } from './mount.ts';
import { receiveFile } from './receiveFile.ts';

/** Frameworks that a partnership brings as a file, or takes with it as one. */
export function frameworkFilesRouter(
  parts: FrameworkParts & { scratch: string },
  identify: Identify,
): Router {
  const router = Router();
  mount(router, identify, checkFrameworkFile, async ({ person, params, response }) => {
    await allowedInPartnership(parts.access, person.id, params.p, 'keep-frameworks');
    return received(parts.scratch, response, checkFile);
  });
  mount(router, identify, addFrameworkFile, async ({ person, params, query, response }) => {
    // Before any of it is taken: strangers send no files.
    await allowedInPartnership(parts.access, person.id, params.p, 'keep-frameworks');
    const frameworkId = await received(parts.scratch, response, (path) =>
      makeFromFile(parts, person, params.p, query, path),
    );
    return viewFramework(parts, person, { partnershipId: params.p, frameworkId });
  });
  mount(router, identify, downloadFramework, async ({ person, params, response }) => {
    const address = { partnershipId: params.p, frameworkId: params.f };
    const { title, text } = await frameworkFile(parts, person, address);
    const named = attachmentNamed(title, parts.clock().toISOString(), 'csv');
    response.status(200).type('text/csv; charset=utf-8').set('Content-Disposition', named).send(text);
  });
  return router;
}

/** Takes the file that comes with a request; it is gone once `use` is done. */
async function received<T>(
  scratch: string,
  response: Response,
  use: (path: string) => Promise<T>,
): Promise<T> {
  const path = await scratchFile(scratch);
  try {
    await receiveFile(response.req, { field: 'file', mostBytes: limits.frameworkFileBytes, path });
    return await use(path);
  } finally {
    await rm(path, { force: true });
  }
}
