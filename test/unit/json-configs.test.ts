import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import {
  analyze,
  applyEdits,
  choiceEdits,
  fixAll,
  fixesOf,
  ignoreFix,
  releaseFix,
  writeBack,
} from '../../server/src/core/index.ts';
import type { Analysis } from '../../server/src/core/index.ts';
import { exampleOptions } from '../../server/src/core/pages/example-options.ts';
import type { RuleExample } from '../../server/src/core/rules/page.ts';
import { otherWrites } from './other-writes.ts';
import { PAGES } from './pages.ts';

/** The ways in which people write JSON. */
const FORMS: Readonly<Record<string, (value: unknown) => string>> = {
  indented: (value) => `${JSON.stringify(value, null, 2)}\n`,
  'on one line': (value) => JSON.stringify(value),
  'with commas behind the last': (value) =>
    `${JSON.stringify(value, null, 4).replace(/(?<=[^{[,\s])(?=\s*\n\s*[\]}])/g, ',')}\n`,
};

/** The content of an example that is one document of YAML without what JSON cannot hold. */
const valueOf = ({ wrong }: RuleExample): unknown => {
  if (/^---|^\s*[^#\s].*[&*][a-z]|rayServeLens\.|^<<<|\{\{/m.test(wrong)) return null;
  try {
    return parse(wrong, { version: '1.1', uniqueKeys: true });
  } catch {
    return null;
  }
};

const examples = PAGES.flatMap(([code, page]) =>
  page.examples.flatMap((example) => {
    const value = valueOf(example);
    return value === null ? [] : [[`${code} on ${example.ray} at ${example.at}`, code, example, value] as const];
  }),
);

/** What only YAML can get wrong: a key or a value without its quotes, and our comments. */
const ONLY_YAML = /^(?:key-type|unquoted-\w+|unknown-comment) |^environment-value on 2.47.1 at no$/;

const strict = (text: string): unknown => JSON.parse(text.replace(/,(?=\s*[\]}])/g, ''));

const codesOf = ({ problems }: Analysis): readonly string[] => problems.map(({ code }) => code).sort();

/** What is wrong with an example as JSON; nothing where all is as in YAML. */
const faultsIn = ([name, code, example, value]: (typeof examples)[number], write: (value: unknown) => string) => {
  const text = write(value);
  const analysis = analyze(text, exampleOptions(example));
  const [told, expected] = [codesOf(analysis), codesOf(analyze(example.wrong, exampleOptions(example)))];
  const faults =
    told.join() === expected.join() && told.includes(code) ? [] : [`${name}: ${told.join()} for ${expected.join()}`];
  const check = (title: string, after: string): void => {
    try {
      strict(after);
    } catch {
      faults.push(`${name}: ${title}: ${after}`);
    }
  };
  for (const problem of analysis.problems) {
    for (const { title, edits } of fixesOf(analysis, problem)) check(title.en, applyEdits(text, edits));
    if (ignoreFix(analysis, problem) !== null) faults.push(`${name}: a comment`);
  }
  check('fix all', applyEdits(text, fixAll(analysis)));
  if (releaseFix(analysis) !== null) faults.push(`${name}: a comment names the release`);
  if (choiceEdits(text, 'cluster', '2 x cpu=4') !== null) faults.push(`${name}: a comment names the nodes`);
  for (const [title, edits] of otherWrites(analysis)) check(title, applyEdits(text, edits));
  return faults;
};

describe.each(Object.entries(FORMS))('every example as JSON %s', (_, write) => {
  it('is told the same, and each of its fixes leaves JSON', () => {
    expect(examples.length).toBeGreaterThan(90);
    const ours = examples.filter(([name]) => !ONLY_YAML.test(name));
    expect(ours.flatMap((example) => faultsIn(example, write))).toEqual([]);
  });
});

describe('a RayService as JSON', () => {
  const inner = 'applications:\n  - name: a\n    import_path: code:app\n    route_prefix: a\n';
  const manifest = (config: unknown) => ({
    apiVersion: 'ray.io/v1',
    kind: 'RayService',
    metadata: { name: 'demo' },
    spec: { serveConfigV2: config, rayClusterConfig: { rayVersion: '2.47.1' } },
  });

  it.each([
    ['YAML', inner],
    ['JSON', JSON.stringify(parse(inner), null, 2)],
  ])('has the problems of the %s in its text at their places, and mends them there', (_, text) => {
    const outer = JSON.stringify(manifest(text), null, 2);
    const analysis = analyze(outer);
    const problem = analysis.problems.find(({ code }) => code === 'route-prefix');
    if (problem === undefined) throw new Error(codesOf(analysis).join());
    const { start, end } = problem.range;
    expect(outer.slice(start, end)).toMatch(/^(?:\\")?a(?:\\")?$/);
    const [fix] = fixesOf(analysis, problem);
    const after = applyEdits(outer, fix?.edits ?? []);
    expect(analyze(after).problems.map(({ code }) => code)).not.toContain('route-prefix');
    const config = (JSON.parse(after) as { spec: { serveConfigV2: string } }).spec.serveConfigV2;
    expect(parse(config)).toMatchObject({ applications: [{ route_prefix: '/a' }] });
  });

  it('whose config is an object gets it between quotes', () => {
    const outer = JSON.stringify(manifest(parse(inner)), null, 2);
    const analysis = analyze(outer);
    const [problem] = analysis.problems.filter(({ code }) => code === 'config-not-text');
    const [fix] = problem === undefined ? [] : fixesOf(analysis, problem);
    const after = applyEdits(outer, fix?.edits ?? []);
    const { spec } = JSON.parse(after) as { spec: { serveConfigV2: string } };
    expect(JSON.parse(spec.serveConfigV2)).toEqual(parse(inner));
  });
});

describe('tabs in JSON', () => {
  it('are refused as PyYAML does, and become spaces at once', () => {
    const text = JSON.stringify({ applications: [{ import_path: 'code:app', args: { a: 'x\ty' } }] }, null, '\t');
    const analysis = analyze(text);
    expect(codesOf(analysis)).toEqual(['yaml-syntax']);
    expect(analysis.configs[0]?.verdict).toMatchObject({ status: 'rejected', stage: 'schema' });
    const after = applyEdits(text, fixAll(analysis));
    expect(after).not.toContain('\t');
    expect(strict(after)).toEqual(strict(text));
    expect(analyze(after).problems).toEqual([]);
  });
});

describe('a fix', () => {
  it('of pretty JSON begins a line of its own where the others do', () => {
    const text = '{\n  "applications": [\n    {\n      "import_path": "code:app",\n      "port": 9000\n    }\n  ]\n}\n';
    const analysis = analyze(text, { rayVersionOption: '2.47.1' });
    const [problem] = analysis.problems;
    const [fix] = problem === undefined ? [] : fixesOf(analysis, problem);
    expect(applyEdits(text, fix?.edits ?? [])).toBe(
      '{\n  "http_options": { "port": 9000 },\n  "applications": [\n    {\n      "import_path": "code:app"\n    }\n  ]\n}\n',
    );
  });

  it('of YAML is offered for JSON too', () => {
    const write = FORMS.indented ?? String;
    const titles = (text: string, code: string, example: RuleExample): readonly string[] => {
      const analysis = analyze(text, exampleOptions(example));
      const own = analysis.problems.filter((problem) => problem.code === code);
      return own.flatMap((problem) => fixesOf(analysis, problem).map(({ title }) => title.en));
    };
    const lost = examples
      .filter(([name]) => !ONLY_YAML.test(name) && !name.startsWith('config-not-text'))
      .flatMap(([name, code, example, value]) => {
        const kept = titles(write(value), code, example);
        return titles(example.wrong, code, example)
          .filter((title) => !kept.includes(title))
          .map((title) => `${name}: ${title}`);
      });
    expect(lost).toEqual([]);
  });
});

describe('what is written into a config in JSON', () => {
  const config = {
    applications: [{ name: 'a', import_path: 'code:app', deployments: [{ name: 'Api', num_replicas: 2 }] }],
  };
  it.each(Object.entries(FORMS))('%s is JSON: another number of the picture, autoscaling', (_, write) => {
    const text = write(config);
    const edits = Object.fromEntries(otherWrites(analyze(text)));
    const [scaled] = Object.keys(edits).filter((title) => /autoscaling/i.test(title));
    const read = (title = ''): unknown => strict(applyEdits(text, edits[title] ?? []));
    expect(read('Api gets 3 replicas')).toMatchObject({ applications: [{ deployments: [{ num_replicas: 3 }] }] });
    expect(read(scaled)).toMatchObject({
      applications: [{ deployments: [{ autoscaling_config: { min_replicas: 2, max_replicas: 2 } }] }],
    });
  });

  it('is no comment: the nodes of the picture are not written', () => {
    const wish = { config: 0, what: 'nodes', name: '0', level: 'initial', value: 3 } as const;
    const clusterSetting = '2 x cpu=4';
    expect(writeBack(analyze(JSON.stringify(config), { clusterSetting }), wish)).toBeNull();
    expect(writeBack(analyze(stringify(config), { clusterSetting }), wish)).not.toBeNull();
  });
});
