import { expect } from 'vitest';
import { type FrameworkDetail, getFramework } from '../../../shared/api/frameworks.ts';
import type { World } from '../../support/strategyWorld.ts';

export const plan = {
  title: 'Corporate plan',
  version: '2025 to 2028',
  source: 'Corporate plan, page 4',
  items: [
    { id: 'H', title: 'Good homes', meaning: 'A home that is warm and dry.' },
    { id: 'H 1', title: 'Warm homes', parent: 'H', heading: 'People' },
    { title: 'Clean air', heading: 'Place' },
  ],
};

export function frameworksAt({ partnershipId }: World): string {
  return `/api/partnerships/${partnershipId}/frameworks`;
}

/** A framework made by an editor. */
export async function made(world: World, body: unknown = plan): Promise<FrameworkDetail> {
  const answer = await world.ask(world.ids.editor, 'POST', frameworksAt(world), body);
  expect(answer.status, answer.text).toBe(201);
  return getFramework.response.parse(answer.json);
}
