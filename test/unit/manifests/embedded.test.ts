import { describe, expect, it } from 'vitest';
import { ignoreFix } from '../../../server/src/core/features/ignore-fix.ts';
import { analyze, applyEdits, fixer } from '../../../server/src/core/index.ts';
import type { Analysis } from '../../../server/src/core/index.ts';
import { CONFIG, block, indented, manifest, service, told } from './service.ts';

describe('a config in a RayService', () => {
  it('is analysed at its places in the manifest, on its release and its nodes', () => {
    const analysis = analyze(manifest);
    const config = analysis.configs[0];
    expect(analysis.kind).toBe('rayservice');
    expect(config?.ray).toMatchObject({ version: '2.60.0', source: 'manifest' });
    expect(config?.cluster).toMatchObject({ source: 'manifest', name: 'RayService demo' });
    expect(config?.fit?.initial).toMatchObject({ status: 'does-not-fit', pendingTotal: 2 });
    expect(told(analysis)).toMatchObject({ 'refused-key': 'accelerator_typ', 'gpu-contention': 'llm' });
    expect(config?.applications[0] && manifest.slice(config.applications[0].range.start)).toMatch(/^llm\n/);
  });

  it('says the same as the config alone', () => {
    const alone = analyze(CONFIG, { rayVersionOption: '2.60.0' });
    const inside = analyze(service(block(CONFIG), { workers: 'replicas: 9' }));
    expect(inside.problems.map(({ code, message }) => [code, message])).toEqual(
      alone.problems.map(({ code, message }) => [code, message]),
    );
    expect(inside.configs[0]?.demand).toEqual(alone.configs[0]?.demand);
    expect(inside.configs[0]?.verdict).toEqual(alone.configs[0]?.verdict);
  });

  it.each([
    ['literal', block(CONFIG)],
    ['folded', `>\n    ${indented(CONFIG.replace('- name', ' - name').replaceAll('\n  ', '\n   '), 4)}`],
    ['double quotes', JSON.stringify(CONFIG)],
    ['single quotes', `'{"applications": [{"import_path": "a:b", "args": {}, "route_prefx": "/x"}]}'`],
    ['a mapping', `\n    ${indented(CONFIG, 4)}`],
  ])('takes every fix (%s)', (_style, config) => {
    const before = service(config);
    const analysis = analyze(before);
    const fixesOf = fixer(analysis);
    const fixes = analysis.problems.flatMap((problem) => fixesOf(problem).map((fix) => ({ code: problem.code, fix })));
    expect(fixes.length).toBeGreaterThan(0);
    for (const { code, fix } of fixes) {
      if (fix.edits.length === 0) continue;
      const after = analyze(applyEdits(before, fix.edits));
      expect(after.configs).toHaveLength(1);
      expect(after.problems.map((problem) => problem.code)).not.toContain('yaml-syntax');
      const count = (one: Analysis): number => one.problems.filter((problem) => problem.code === code).length;
      expect([code, fix.title.en, count(after)]).toEqual([code, fix.title.en, count(analysis) - 1]);
    }
  });

  it.each([
    ['literal', block(CONFIG), true],
    ['double quotes', JSON.stringify(CONFIG), false],
  ])('is ignored by a comment where one can stand (%s)', (_style, config, possible) => {
    const text = service(config);
    const analysis = analyze(text);
    const [problem] = analysis.problems.filter(({ code }) => code === 'refused-key');
    const fix = problem && ignoreFix(analysis, problem);
    expect(fix !== null).toBe(possible);
    const codes = analyze(applyEdits(text, fix?.edits ?? [])).problems.map(({ code }) => code);
    expect(codes.includes('refused-key')).toBe(!possible);
  });
});
