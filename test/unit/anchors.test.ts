import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer } from '../../server/src/core/index.ts';
import type { Analysis } from '../../server/src/core/index.ts';

const on = (text: string) => analyze(text, { rayVersionOption: '2.47.1' });

const fixesIn = (analysis: Analysis) => analysis.problems.flatMap(fixer(analysis));

const SHARED = `x-base: &base
  max_concurent_queries: 5
  ray_actor_options: &opts { num_cpu: 2 }
applications:
- name: a
  import_path: m:app
  deployments:
  - { name: A, <<: *base }
  - name: B
    <<: *base
    num_replicas: 2
- name: b
  route_prefix: /b
  import_path: m:app
  deployments:
  - name: C
    ray_actor_options: *opts
`;

describe('what an anchor holds', () => {
  it('is told once, where it stands', () => {
    const { problems } = on(SHARED);
    const told = problems.map(({ code, range }) => [code, SHARED.slice(range.start, range.end)]);
    expect(told).toEqual([
      ['unknown-key', 'max_concurent_queries'],
      ['unknown-key', 'num_cpu'],
    ]);
  });

  it('is mended there for every alias', () => {
    const fix = fixesIn(on(SHARED)).find(({ title }) => title.en === 'Rename it to num_cpus');
    const after = on(applyEdits(SHARED, fix?.edits ?? []));
    expect(after.problems.map(({ range }) => after.text.slice(range.start, range.end))).toEqual([
      'max_concurent_queries',
    ]);
    const [a, b] = after.configs[0]?.applications ?? [];
    expect(a?.deployments[1]?.demand?.initial.get('CPU')).toBe(40_000n);
    expect(b?.deployments).toHaveLength(1);
  });

  it('is counted with what is written beside a merge key', () => {
    const [a] = on(SHARED.replace('num_cpu:', 'num_cpus:')).configs[0]?.applications ?? [];
    expect(a?.deployments.map(({ name, replicas }) => [name, replicas?.initial])).toEqual([
      ['A', undefined],
      ['B', 2],
    ]);
  });

  it('is never taken away from under its aliases', () => {
    const text = SHARED.replace('x-base: &base', 'unused: 1\nx-base: &base');
    for (const { edits } of fixesIn(on(text))) {
      if (edits.length > 0)
        expect(on(applyEdits(text, edits)).problems.map(({ code }) => code)).not.toContain('yaml-syntax');
    }
  });
});
