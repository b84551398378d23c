import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

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

  it('takes exactly one file', () => {
    expect(run().status).toBe(2);
    expect(run(example, example).status).toBe(2);
    expect(run(example, '--cluster', 'what').status).toBe(2);
  });
});
