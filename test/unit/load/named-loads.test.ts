import { describe, expect, it } from 'vitest';
import { chooseLoads, parseLoads } from '../../../server/src/core/load/named-loads.ts';
import { analyze, applyEdits, codeFrom, fixer, parsePython } from '../../../server/src/core/index.ts';
import type { AnalyzeOptions } from '../../../server/src/core/index.ts';
import { goldenCode } from '../../goldens/code.ts';

const config = (comment: string, options: string): string => `${comment}applications:
- name: a
  import_path: single:api
  deployments:
  - name: Api
${options}`;

const told = (text: string, options: AnalyzeOptions = {}) =>
  analyze(text, { rayVersionOption: '2.60.0', codeOf: goldenCode, ...options }).problems.filter(({ code }) =>
    code.includes('load'),
  );

const SCALED = '    autoscaling_config: { target_ongoing_requests: 4, max_replicas: 10 }\n';

describe('a load that somebody names', () => {
  it('is read from a list, and the last equals sign counts', () => {
    expect(parseLoads('a/Api=120, my app/B=c=7')).toEqual({ loads: { 'a/Api': 120, 'my app/B=c': 7 } });
    for (const wrong of ['', 'a=1', 'a/Api=many', 'a/Api=-1', 'a/Api=1.5'])
      expect(parseLoads(wrong)).toHaveProperty('error');
  });

  it('is taken from what stands nearer, deployment by deployment', () => {
    const options = { loadSetting: { 'a/A': 1, 'a/B': 1, 'a/C': 1 }, loadShared: { 'a/A': 2, 'a/B': 2 } };
    expect(chooseLoads('a/A=3', options)).toEqual({ 'a/A': 3, 'a/B': 2, 'a/C': 1 });
    expect(chooseLoads('nonsense', options)).toEqual({ 'a/A': 2, 'a/B': 2, 'a/C': 1 });
    expect(chooseLoads('a/A=3', { ...options, loadOption: { 'a/A': 4 } })['a/A']).toBe(4);
  });

  it('warns where the most replicas hold less, at the value that bounds them', () => {
    const text = config('# rayServeLens.load: a/Api=41\n', SCALED);
    const [problem] = told(text);
    expect(problem?.code).toBe('load-over-ceiling');
    expect(problem?.message.en).toContain('needs 11 replicas');
    expect(text.slice(problem?.range.start, problem?.range.end)).toBe('10');
    expect(told(config('# rayServeLens.load: a/Api=40\n', SCALED))).toEqual([]);
    expect(told(config('', SCALED))).toEqual([]);
    expect(told(config('', SCALED), { loadSetting: { 'a/Api': 41 } })).toHaveLength(1);
  });

  it('counts what each replica takes at once where the number is fixed', () => {
    const fixed = '    num_replicas: 2\n    max_ongoing_requests: 6\n';
    expect(told(config('# rayServeLens.load: a/Api=12\n', fixed))).toEqual([]);
    expect(told(config('# rayServeLens.load: a/Api=13\n', fixed))[0]?.message.en).toContain('needs 3 replicas');
  });

  it.each([
    ['    num_replicas: auto\n', '    num_replicas: auto\n    autoscaling_config: { max_replicas: 450 }\n'],
    [SCALED, SCALED.replace('max_replicas: 10', 'max_replicas: 225')],
    ['    max_ongoing_requests: 9\n', '    max_ongoing_requests: 9\n    num_replicas: 100\n'],
  ])('is held after the edit that is offered: %j', (options, after) => {
    const comment = '# rayServeLens.load: a/Api=900\n';
    const text = config(comment, options);
    const analysis = analyze(text, { rayVersionOption: '2.60.0', codeOf: goldenCode });
    const fixes = analysis.problems.filter(({ code }) => code === 'load-over-ceiling').flatMap(fixer(analysis));
    expect(fixes.map(({ edits }) => applyEdits(text, edits))).toEqual([config(comment, after)]);
  });

  it('has no edit where the code alone says that replicas come and go', () => {
    const codeOf = codeFrom({
      module: () => ({
        path: 'm.py',
        text: 'from ray import serve\n@serve.deployment(autoscaling_config={"max_replicas": 3})\nclass Api:\n    pass\napi = Api.bind()\n',
      }),
      parse: parsePython,
    });
    const text = config('# rayServeLens.load: a/Api=900\n', '    max_ongoing_requests: 9\n');
    const analysis = analyze(text, { rayVersionOption: '2.60.0', codeOf });
    const problems = analysis.problems.filter(({ code }) => code === 'load-over-ceiling');
    expect(problems).toHaveLength(1);
    expect(problems.flatMap(fixer(analysis))).toEqual([]);
  });

  it('says nothing where a policy of one’s own decides', () => {
    const own = '    autoscaling_config: { max_replicas: 3, policy: { policy_function: mine:decide } }\n';
    expect(told(config('# rayServeLens.load: a/Api=900\n', own)).map(({ code }) => code)).not.toContain(
      'load-over-ceiling',
    );
  });

  it('warns of a comment that names no deployment, or cannot be read', () => {
    expect(told(config('# rayServeLens.load: a/Apy=9\n', SCALED)).map(({ code }) => code)).toEqual(['unknown-load']);
    const broken = analyze(config('# rayServeLens.load: lots\n', SCALED), { codeOf: goldenCode });
    expect(broken.problems.map(({ code }) => code)).toContain('unreadable-comment');
  });
});
