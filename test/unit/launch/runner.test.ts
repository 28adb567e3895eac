import { describe, expect, test } from 'vitest';
import { isNewEnough } from '../../../server/launch/nodeVersion.mjs';
import { whyInstallingFailed } from '../../../server/launch/packages.mjs';
import { findChromium } from '../../support/chromium.mjs';
import { judge } from '../../support/runSuites.mjs';

describe('the last line of npm test', () => {
  test('is the tally of a run that passed', () => {
    expect(judge(0, { passed: 7, failed: 0, unsteady: ['a'] })).toEqual({
      passed: 7,
      failed: 0,
      unsteady: ['a'],
    });
  });

  test('counts a failure that no test carries', () => {
    expect(judge(1, { passed: 7, failed: 0, unsteady: [] })).toMatchObject({ passed: 7, failed: 1 });
  });

  test('counts a run that ended before its end as failed', () => {
    expect(judge(0, undefined)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('says that none ran', () => {
    expect(judge(1, { passed: 0, failed: 0, unsteady: [] })).toMatchObject({ passed: 0, failed: 0 });
  });
});

test.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.1.0', true],
  ['100.0.0', true],
])('Node %s: can it run Moothall? %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});

test('a CHROMIUM_PATH that leads nowhere is not replaced by another browser', () => {
  expect(findChromium({ ...process.env, CHROMIUM_PATH: '/no/such/chromium' })).toBeUndefined();
});

test('a program that is no browser is passed over', () => {
  expect(findChromium({ CHROMIUM_PATH: '/bin/false' })).toBeUndefined();
});

test.each([
  ['npm error code ENOTFOUND', 'could not be reached'],
  ['npm error code ECONNREFUSED', 'could not be reached'],
  ['npm error code ENOSPC', 'the disk is full'],
  ['npm error code EACCES', 'may not be written to'],
  ['npm error code EUSAGE', 'do not belong together'],
  ['npm error something new', 'npm’s own words are above'],
])('“%s” is put into plain words', (output, words) => {
  expect(whyInstallingFailed(output)).toContain(words);
});
