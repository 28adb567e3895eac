import { afterAll } from 'vitest';
import { endPrograms } from './program.ts';

afterAll(endPrograms);
