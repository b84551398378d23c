import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { analyze, driftOf } from '../../../server/src/core/index.ts';
import { readOf, recordedIn } from '../live/answers.ts';

const read = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const example = read('examples/two-llm-apps.yaml');

/** As our fix writes it. */
const mended = example
  .replaceAll('max_replicas: 2', 'max_replicas: 1')
  .replaceAll(/^( *)deployment_config:/gm, '$1experimental_configs: { num_router_replicas: 1 }\n$&');

// Both were deployed on a head of 2.47.1 with one proxy, which the files do not name.
it.each([
  ['two-llm-apps-2.47.1', example],
  ['two-llm-apps-mended-2.47.1', mended],
])('the two applications as they run differ from their file in nothing but the proxy: %s', (scene, text) => {
  const { differences, applications } = driftOf(
    analyze(text, { rayVersionOption: '2.47.1' }),
    0,
    readOf(recordedIn(`scenes/${scene}.json`)),
  );
  expect(differences.map(({ option }) => option)).toEqual(['proxy_location', 'http_options.host']);
  expect(applications.flatMap(({ change, deployments }) => [change, ...deployments.map((one) => one.change)])).toEqual(
    Array<string>(6).fill('stays'),
  );
});
