import { rm } from 'node:fs/promises';
import { Router } from 'express';
import * as api from '../../shared/api/imports.ts';
import { Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { commit } from '../imports/commit.ts';
import type { ImportParts } from '../imports/parts.ts';
import { preview } from '../imports/preview.ts';
import { propose } from '../imports/propose.ts';
import { scratchFile } from '../imports/scratch.ts';
import { undo } from '../imports/undo.ts';
import { viewImport, viewImports } from '../imports/views.ts';
import { allowedInPartnership } from '../people/allowed.ts';
import { TooMany } from '../tooMany.ts';
import { type Identify, mount } from './mount.ts';
import { receiveFile } from './receiveFile.ts';

/** What a partnership brings of its own figures, file by file. */
export function importsRouter(parts: ImportParts, identify: Identify): Router {
  const router = Router();

  mount(router, identify, api.uploadImport, async ({ params, person, response }) => {
    // Before any of it is taken: strangers send no files.
    await allowedInPartnership(parts.access, person.id, params.p, 'import-evidence');
    const path = await scratchFile(parts.scratch);
    try {
      const wanted = { field: api.uploadImport.upload.field, mostBytes: limits.uploadBytes, path };
      const file = await receiveFile(response.req, wanted);
      return await propose(parts, person, params.p, { path, ...file }).catch(later);
    } finally {
      await rm(path, { force: true });
    }
  });

  mount(router, identify, api.listImports, async ({ params, person }) => ({
    imports: await viewImports(parts, person, params.p),
  }));

  mount(router, identify, api.getImport, ({ params, person }) => viewImport(parts, person, params.id));

  mount(router, identify, api.previewImport, ({ params, person, body }) =>
    preview(parts, person, params.id, body.mapping).catch(later),
  );

  mount(router, identify, api.commitImport, ({ params, person, body }) =>
    commit(parts, person, params.id, body.mapping).catch(later),
  );

  mount(router, identify, api.undoImport, ({ params, person }) =>
    undo(parts, person, params.id).catch(later),
  );

  return router;
}

/** Says when to come back, where too much is under way. */
function later(error: unknown): never {
  if (error instanceof Problem && error.code === 'too-many-requests') throw new TooMany(error.detail, 30);
  throw error;
}
