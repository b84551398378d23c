import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { folderOf } from './in-folder.ts';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const example = fileURLToPath(new URL('../../examples/two-llm-apps.yaml', import.meta.url));

const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, 'plan', ...args], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });

describe('plan', () => {
  it('shows how full each node is, what lies there, and what waits and why', () => {
    const { stdout, status } = run(example);
    expect(status).toBe(1);
    expect(stdout).toContain('CPU [####################] 4 / 4');
    expect(stdout).toContain('falcon3-1b/LLMRouter 2 × (2 CPU)');
    expect(stdout).toMatch(/waits\n {2}falcon-h1-0\.5b\/LLMRouter 2 ×: no node has 1 CPU free/);
  });

  it('ends with 0 where all fits, and tells equal nodes once', () => {
    const { stdout, status } = run(example, '--cluster', 'head: cpu=6,gpu=1; 3 x cpu=2,license=1');
    expect(status).toBe(0);
    expect(stdout).toContain('At the start: fits');
    expect(stdout).toContain('node 1\n');
  });

  it('prints the layout as JSON', () => {
    const { stdout } = run(example, '--format', 'json', '--at', 'max');
    const { schema, configs } = JSON.parse(stdout) as {
      schema: number;
      configs: { layout: { nodes: { replicas: { replicas: number }[] }[]; waiting: unknown[] } }[];
    };
    expect(schema).toBe(1);
    expect(configs[0]?.layout.nodes).toHaveLength(1);
    expect(configs[0]?.layout.waiting.length).toBeGreaterThan(0);
  });

  it('follows Ray’s autoscaling under a load, and places the replicas in which it ends', () => {
    const load = ['--load', 'falcon3-1b/LLMServer:falcon3-1b=100'];
    const { load: told, configs } = JSON.parse(
      run(example, ...load, '--at', 'load', '--format', 'json', '--cluster', 'cpu=16,gpu=4').stdout,
    ) as {
      load: unknown;
      configs: { layout: { nodes: { replicas: { deployment: string; replicas: number }[] }[] } }[];
    };
    expect(told).toEqual([
      {
        application: 'falcon3-1b',
        deployment: 'LLMServer:falcon3-1b',
        ongoing: 100,
        replicas: 2,
        steps: [1, 2],
        times: [0, 30],
        queued: [0, 0],
        refused: [0, 0],
        end: { queued: 0, refused: 0 },
        measuredWithin: 40,
        placed: { replicas: 2, queued: 0, refused: 0 },
      },
    ]);
    const held = configs[0]?.layout.nodes[0]?.replicas.find(({ deployment }) => deployment.endsWith('falcon3-1b'));
    expect(held?.replicas).toBe(2);
    expect(run(example, ...load).stdout).toContain('100 requests in flight → 2 replicas (1 → 2)');
    expect(run(example, '--load', 'nobody/Api=3').status).toBe(2);
    expect(run(example, '--load', 'falcon3-1b=3').status).toBe(2);
  });

  it('tells what queues under a load where a replica takes 20 requests at once', () => {
    const limited = readFileSync(example, 'utf8').replace(
      / {10}deployment_config:\n/,
      (line) => `${line}            max_ongoing_requests: 20\n`,
    );
    const file = join(folderOf({ 'limited.yaml': limited }), 'limited.yaml');
    const load = ['--load', 'falcon3-1b/LLMServer:falcon3-1b=100', '--at', 'load', '--format', 'json'];
    const told = JSON.parse(run(file, ...load, '--cluster', 'cpu=16,gpu=4').stdout) as { load: unknown };
    expect(told.load).toMatchObject([
      {
        steps: [1, 2],
        queued: [80, 60],
        refused: [0, 0],
        end: { queued: 60, refused: 0 },
        placed: { replicas: 2, queued: 60, refused: 0 },
      },
    ]);
  });

  it('draws a picture as SVG that is well formed, labelled and loads nothing', () => {
    const { stdout, status } = run(example, '--format', 'svg');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    const open: string[] = [];
    for (const [, slash, name, self] of stdout.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/gi))
      if (slash === '/') expect(open.pop()).toBe(name);
      else if (self === '') open.push(name ?? '');
    expect(open).toEqual([]);
    expect(stdout).toContain('<title id="title">Does not fit: 2 replicas wait</title>');
    expect(stdout.match(/LLMRouter replica \d/g)).toHaveLength(2);
    expect(stdout).not.toMatch(/<script|href=|url\(http/);
  });

  it('draws a page of HTML without script, in the language of the reader', () => {
    const { stdout } = run(example, '--format', 'html');
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(stdout.match(/class="node"/g)).toHaveLength(1);
    expect(stdout).not.toMatch(/<script|<link|src=/);
    const vietnamese = spawnSync(process.execPath, [program, 'plan', example, '--format', 'html'], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'vi_VN.UTF-8' },
    }).stdout;
    expect(vietnamese).toContain('Không đủ chỗ: 2 replica phải chờ');
    expect(vietnamese).not.toContain('Waits outside');
  });

  it('takes exactly one file', () => {
    expect(run().status).toBe(2);
    expect(run(example, example).status).toBe(2);
    expect(run(example, '--cluster', 'what').status).toBe(2);
  });
});
