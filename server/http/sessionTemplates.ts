import { Router } from 'express';
import * as api from '../../shared/api/sessionTemplates.ts';
import type { TemplateParts } from '../session/templates/templateRecord.ts';
import {
  changeTemplate,
  deleteTemplate,
  keepTemplate,
  listTemplates,
  viewTemplate,
} from '../session/templates/templates.ts';
import { type Identify, mount } from './mount.ts';
import { onceKeyOf } from './onceKey.ts';

/** A partnership's own templates for live sessions. */
export function sessionTemplatesRouter(parts: TemplateParts, identify: Identify): Router {
  const router = Router();
  const at = ({ p, t }: { p: string; t: string }) => ({ partnershipId: p, templateId: t });

  mount(router, identify, api.listTemplates, async ({ person, params }) => ({
    templates: await listTemplates(parts, person, params.p),
  }));
  mount(router, identify, api.keepTemplate, async ({ person, params, body, headers }) => {
    const templateId = await keepTemplate(parts, person, params.p, body, onceKeyOf(headers));
    return viewTemplate(parts, person, { partnershipId: params.p, templateId });
  });
  mount(router, identify, api.changeTemplate, async ({ person, params, body }) => {
    await changeTemplate(parts, person, at(params), body);
    return viewTemplate(parts, person, at(params));
  });
  mount(router, identify, api.deleteTemplate, ({ person, params }) =>
    deleteTemplate(parts, person, at(params)),
  );
  return router;
}
