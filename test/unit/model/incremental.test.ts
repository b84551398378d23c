import { describe, expect, it, vi } from 'vitest';
import { analyze, codeFrom, fixer, nodeAt, parsePython } from '../../../server/src/core/index.ts';
import type { Analysis, AnalyzeOptions } from '../../../server/src/core/index.ts';
import { RULES } from '../../../server/src/core/rules/index.ts';
import { editedAtRandom, pickOf, randomBy, seeds } from './edits.ts';

/** 20,000 and more: `npm run test:model`. */
const EDITS = Number(process.env.MODEL_EDITS ?? 60);
const SEED = Number(process.env.MODEL_SEED ?? 1);

const CODE = `
from ray import serve
@serve.deployment(num_replicas=2)
class Front:
    pass
@serve.deployment
class Note:
    pass
@serve.deployment
class Other:
    pass
app = Front.bind(Note.bind(), Other.bind())
def built(args):
    return Front.options(num_replicas=args["count"]).bind()
`;

const sources = (text: string) =>
  codeFrom({
    module: (name) => (name === 'front' || name === 'note' ? { path: `${name}.py`, text } : null),
    parse: parsePython,
  });

const WORLDS: readonly AnalyzeOptions[] = [
  {},
  { clusterOption: 'cpu=4,gpu=1', codeOf: sources(CODE), revision: {} },
  { rayVersionOption: '2.47.1', clusterOption: '2 x cpu=4,gpu=2', severities: { 'unknown-key': 'error', 'hidden-router': 'off' } },
  { rayVersionOption: '2.24.0', codeOf: sources(CODE.replace('num_replicas=2', 'num_replicas=5')), revision: {} },
  { rayVersionOption: '2.53.0', environment: { RAY_SERVE_THROUGHPUT_OPTIMIZED: '1' }, codeOf: () => null },
]; // prettier-ignore

/** All that is told of an analysis, the fixes of its problems included. */
const told = (analysis: Analysis): string => {
  const { kind, configs, problems } = analysis;
  return JSON.stringify([kind, configs, problems.map((problem) => [problem, fixer(analysis)(problem)])], (_, value: unknown) =>
    typeof value === 'bigint' ? `${String(value)}n` : value instanceof Map || value instanceof Set ? Array.from(value as Iterable<unknown>) : value,
  );
}; // prettier-ignore

/** What stands at some offsets, by its path. */
const nodesIn = (analysis: Analysis, offsets: readonly number[]): string =>
  JSON.stringify(
    offsets.map((offset) => [
      offset,
      nodeAt(analysis, offset)?.map((node) => ({ ...node, configs: null, applications: null, tree: null, entry: null, keys: null, items: null, value: null, deployments: null, models: null })),
    ]),
  ); // prettier-ignore

describe('an analysis that takes over what is the same', () => {
  const texts = seeds().filter((text) => text.length < 8_000);

  it('says what a new one says, whatever is edited', { timeout: 3_600_000 }, () => {
    const random = randomBy(SEED);
    const elsewhere = randomBy(SEED + 1);
    let world: AnalyzeOptions = {};
    let previous = analyze('', world);
    for (let step = 0; step < EDITS; step++) {
      if (random(15) === 0) world = WORLDS[random(WORLDS.length)] ?? {};
      const isBroken = previous.problems.some(({ code }) => code === 'yaml-syntax') || previous.configs.length === 0;
      if (random(12) === 0 || (isBroken && random(3) > 0)) previous = analyze(pickOf(texts, random), world, previous);
      const base = previous.text;
      const text = editedAtRandom(base, random);
      const analysis = analyze(text, world, previous);
      const anew = analyze(text, world);
      const [kept, fresh] = [told(analysis), told(anew)];
      if (kept !== fresh) expect(JSON.parse(kept), JSON.stringify({ base, text })).toEqual(JSON.parse(fresh));
      expect(kept).toBe(fresh);
      const offsets = Array.from({ length: 5 }, () => elsewhere(text.length + 1));
      expect(nodesIn(analysis, offsets), text).toBe(nodesIn(anew, offsets));
      previous = analysis;
    }
  });

  it('looks at what was edited and nothing else', () => {
    const text = `applications:\n${Array.from({ length: 60 }, (_, i) => `  - name: a${String(i)}\n    import_path: m:a${String(i)}\n    route_prefix: /a${String(i)}\n`).join('')}`;
    let applications = 0;
    const options: AnalyzeOptions = {
      onDone: (done) => {
        if (done === 'application') applications += 1;
      },
    };
    const before = analyze(text, options);
    expect(applications).toBe(60);
    analyze(text.replace('name: a30\n', 'name: another-30\n'), options, before);
    expect(applications).toBe(61);
  });

  it('asks the rules of a place about the deployment that was edited and no other', () => {
    const text = `applications:\n  - name: a\n    import_path: m:a\n    deployments:\n${Array.from({ length: 60 }, (_, i) => `      - name: D${String(i)}\n        num_replicas: 2\n`).join('')}`;
    const before = analyze(text);
    const rule = RULES.find(({ code }) => code === 'node-limit');
    if (rule?.scope !== 'place') throw new Error('no such rule');
    const check = vi.spyOn(rule, 'check');
    analyze(text.replace('name: D30\n        num_replicas: 2', 'name: D30\n        num_replicas: 3'), {}, before);
    const asked = check.mock.calls.flatMap(([{ places }]) =>
      places.filter(({ model }) => model === 'DeploymentSchema'),
    );
    check.mockRestore();
    expect(asked).toHaveLength(1);
  });

  it('keeps what other rules say where one throws, tells of it, and does not call the config accepted', () => {
    const rule = RULES.find(({ scope }) => scope === 'application');
    if (rule?.scope !== 'application') throw new Error('no such rule');
    const spy = vi.spyOn(rule, 'check').mockImplementation(() => {
      throw new Error('a fault of ours');
    });
    const faults: string[] = [];
    const onFault = (code: string): void => {
      faults.push(code);
    };
    const fine =
      'applications:\n  - import_path: ray.serve.llm:build_openai_app\n    args: { llm_configs: [{ model_loading_config: { model_id: a } }] }\n    extra: 1\n';
    const analysis = analyze(fine, { onFault });
    spy.mockRestore();
    expect(faults).toEqual([rule.code]);
    expect(analysis.problems.map(({ code }) => code)).toContain('unknown-key');
    expect(analysis.configs[0]?.verdict.status).toBe('unknown');
    expect(analyze(fine, { onFault }).configs[0]?.verdict.status).toBe('accepted');
  });
});
