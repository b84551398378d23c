import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { describe, expect, it } from 'vitest';
import { ALL_RULES } from '../../server/src/core/index.ts';
import { call } from './program.ts';

const docs = (name: string): string => fileURLToPath(new URL(`../../docs/rules/${name}`, import.meta.url));

describe('explain', () => {
  it.each([
    ['en', 'cpu-contention.md', {}],
    ['vi', 'vi/cpu-contention.md', { LC_ALL: 'vi_VN.UTF-8' }],
  ])('prints the page of the docs as Markdown: %s', async (_, name, environment) => {
    const path = docs(name);
    const { stdout, status } = call(['explain', 'cpu-contention', '--format', 'markdown'], environment);
    const options = await prettier.resolveConfig(path);
    expect(await prettier.format(stdout, { ...options, filepath: path })).toBe(readFileSync(path, 'utf8'));
    expect(status).toBe(0);
  });

  it('shows pages to be read: no mark of Markdown, code as it is written, no line too wide', () => {
    const { stdout } = call(['explain', 'cpu-contention', 'route-prefix']);
    expect(stdout).toMatch(/^cpu-contention: More CPU than the nodes have\n/);
    expect(stdout).toContain('\nroute-prefix: ');
    expect(stdout).toContain('\n    applications:\n      - name: llm\n');
    expect(stdout).not.toMatch(/[`#]{2}/);
    const wide = stdout.split('\n').filter((line) => !line.startsWith('    ') && line.length > 80);
    expect(wide).toEqual([]);
  });

  it('lists every code under what it looks at', () => {
    const { stdout } = call(['explain']);
    const codes = [...stdout.matchAll(/^ {2}[EWIH] (\S+)/gm)].map(([, code]) => code);
    expect(codes.toSorted()).toEqual(ALL_RULES.map(({ code }) => code).toSorted());
    expect(stdout).toMatch(/^Applications together, and the nodes \(\d+\)\n(?: {2}.*\n)* {2}E cpu-contention /m);
  });

  it('gives programs the same as JSON, with the pages of those that are named', () => {
    const list = JSON.parse(call(['explain', '--format', 'json']).stdout) as { schema: number; rules: object[] };
    expect(list.schema).toBe(1);
    expect(list.rules).toHaveLength(ALL_RULES.length);
    const { rules } = JSON.parse(call(['explain', 'gpu-fraction', '--format', 'json']).stdout) as typeof list;
    expect(rules).toEqual([
      {
        code: 'gpu-fraction',
        severity: 'error',
        scope: 'place',
        since: '0.1.0',
        title: 'More than one GPU and not a whole number',
        page: call(['explain', 'gpu-fraction', '--format', 'markdown']).stdout,
      },
    ]);
  });

  it('says where all codes are for one that nothing is near', () => {
    expect(call(['explain', 'xyzzy'])).toEqual({
      stdout: '',
      stderr: 'xyzzy: no rule has this code. ray-serve-lens explain lists all.\n',
      status: 2,
    });
  });
});
