import { describe, expect, it } from 'vitest';
import { analyze } from '../../../server/src/core/index.ts';

/** Texts in the place of a number or a word, as people and templates write them. */
const TEXTS = [
  '0', '1', '2', '+1', ' 1 ', '01', '1\n', '1_0', '-1_0', '1__0', '_1', '1_', '1 0', '0x1', 'x', '',
  '1.', '1.0', '1.00', '1.0 ', '1_0.0', '1_000.0', '1.0_0', '1_0.0_0', '1.5', '.5', '1_0.5', '1e0', '1e1', '1_0e1',
  'inf', '+inf', 'INF', 'Infinity', '-Infinity', 'nan', '+nan', ' nan ',
  'true', 'TRUE', 'tRuE', ' true', 'Yes', 'on', 'off', 'OFF', 'no', 't', 'F', 'y', 'N', 'ye', 'nope',
] as const; // prettier-ignore

const WHOLE = ['0', '1', '2', '+1', ' 1 ', '01', '1\n', '1_0', '-1_0'];
const POINTED = ['1.0', '1.00', '1.0 ', '1_0.0', '1_000.0'];
const POSITIVE = [
  '1', '2', '+1', ' 1 ', '01', '1\n', '1_0', '1.', ...POINTED, '1.0_0', '1_0.0_0', '1.5', '.5', '1_0.5', '1e0', '1e1', '1_0e1',
  'inf', '+inf', 'INF', 'Infinity',
]; // prettier-ignore
const WORDS = ['0', '1', 'true', 'TRUE', 'tRuE', 'Yes', 'on', 'off', 'OFF', 'no', 't', 'F', 'y', 'N'];

/** What `DeploymentSchema`, `HTTPOptionsSchema` and `LoggingConfig` of the release took of these texts when they were asked. */
const TAKEN: readonly (readonly [release: string, key: string, taken: readonly string[]])[] = [
  ['2.9.3', 'health_check_period_s', POSITIVE],
  ['2.9.3', 'graceful_shutdown_timeout_s', ['0', ...POSITIVE]],
  ['2.9.3', 'port', WHOLE],
  ['2.9.3', 'request_timeout_s', ['0', '-1_0', '-Infinity', 'nan', '+nan', ' nan ', ...POSITIVE]],
  ['2.9.3', 'enable_access_log', WORDS],
  ['2.60.0', 'health_check_period_s', POSITIVE],
  ['2.60.0', 'graceful_shutdown_timeout_s', ['0', ...POSITIVE]],
  ['2.60.0', 'max_ongoing_requests', ['1', '2', '+1', ' 1 ', '01', '1\n', '1_0', ...POINTED]],
  ['2.60.0', 'max_queued_requests', []],
  ['2.60.0', 'port', [...WHOLE, ...POINTED]],
  ['2.60.0', 'request_timeout_s', ['0', '-1_0', '-Infinity', 'nan', '+nan', ' nan ', ...POSITIVE]],
  ['2.60.0', 'enable_access_log', WORDS],
];

const APPLICATION = 'applications:\n  - import_path: m:app\n';

const configWith = (key: string, text: string): string => {
  const pair = `{ ${key}: ${JSON.stringify(text)} }`;
  if (key === 'enable_access_log') return `logging_config: ${pair}\n${APPLICATION}`;
  if (key === 'port' || key === 'request_timeout_s') return `http_options: ${pair}\n${APPLICATION}`;
  return `${APPLICATION}    deployments:\n      - ${pair.replace('{', '{ name: D,')}\n`;
};

describe('a text in the place of a number is taken where the release takes it', () => {
  it.each(TAKEN)('Ray %s for %s', (release, key, taken) => {
    const ours = TEXTS.filter((text) => {
      const { verdict } = analyze(configWith(key, text), { rayVersionOption: release }).configs[0] ?? {};
      return verdict?.stages.schema === 'accepted';
    });
    expect(ours.toSorted()).toEqual([...taken].toSorted());
  });
});
