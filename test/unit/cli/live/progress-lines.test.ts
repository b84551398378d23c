import { expect, it } from 'vitest';
import type { RunningApplication } from '../../../../server/src/core/index.ts';
import { progressTeller } from '../../../../server/src/cli/formats/live/progress-lines.ts';

const application = (status: string, why = ''): RunningApplication => ({
  name: 'chat',
  status,
  message: '',
  range: null,
  age: null,
  why: why === '' ? [] : [{ en: why, vi: why }],
  short: why === '' ? null : { en: why, vi: why },
  deployments: [],
});

it('tells what is new of each application', () => {
  const lines: string[] = [];
  const tell = progressTeller(
    'en',
    (line) => lines.push(line),
    () => new Date(2026, 0, 1, 9, 5, 7),
  );
  tell([application('DEPLOYING', '1 replica starts')]);
  tell([application('DEPLOYING', '1 replica starts')]);
  tell([application('DEPLOYING', 'needs 1 CPU')]);
  tell([application('RUNNING')]);
  tell([application('RUNNING')]);
  expect(lines).toEqual([
    '09:05:07 chat: DEPLOYING; chat does not run yet: 1 replica starts',
    '09:05:07 chat: DEPLOYING; chat does not run yet: needs 1 CPU',
    '09:05:07 chat: RUNNING',
  ]);
});
