import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './steps.ts';

const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');

/** What the page says of one release. */
const of = (version: string, name = 'what-changes.md'): string =>
  page(name)
    .split('\n## ')
    .find((part) => part.startsWith(`${version} `)) ?? '';

describe('what changes for you in each release', () => {
  it('is what the facts give: node scripts/what-changes.mjs', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/what-changes.mjs', '--check'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
  });

  it('has each release once, newest first, in both languages alike', () => {
    const releases = JSON.parse(readFileSync(join(root, 'oracle/releases.json'), 'utf8')) as { version: string }[];
    const wanted = releases
      .slice(1)
      .map(({ version }) => version)
      .reverse();
    for (const name of ['what-changes.md', 'what-changes.vi.md'])
      expect([...page(name).matchAll(/^## (\S+)/gm)].map(([, version]) => version)).toEqual(wanted);
    expect(page('what-changes.vi.md').split('\n- ')).toHaveLength(page('what-changes.md').split('\n- ').length);
  });

  it.each([
    ['2.10.0', '`max_ongoing_requests`, `max_queued_requests` under `deployments`; releases before drop it'],
    ['2.32.0', '`max_ongoing_requests` of a deployment is `5` where it is not written (was `100`).'],
    ['2.33.0', '`max_concurrent_queries` under `deployments` is gone; `max_ongoing_requests` takes its place.'],
    ['2.50.0', 'The deployment in front of the models is called `OpenAiIngress` (was `LLMRouter`).'],
    ['2.51.0', 'the router runs 1 replica (was 2 replicas). _Hits every application of `ray.serve.llm`._'],
    ['2.51.0', '`resources_per_bundle` in a model of `llm_configs` is gone; `placement_group_config` takes its place.'],
    ['2.51.2', 'Nothing that a config sees against 2.51.1.'],
    ['2.59.0', '`proxy_deployment_config` in the `args` of the builder for prefill and decode'],
  ])('says of %s: %s', (version, words) => {
    expect(of(version)).toContain(words);
  });

  it('names no value by how a program writes it', () => {
    expect(page('what-changes.md') + page('what-changes.vi.md')).not.toMatch(
      /\[object|undefined|\bNaN\b|\{new\}|\{old\}/,
    );
  });
});
