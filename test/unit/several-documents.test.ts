import { describe, expect, it } from 'vitest';
import { standingOf } from '../../server/src/core/features/glance/standing.ts';
import { analyze, applyEdits, deployBody, fixesOf, say } from '../../server/src/core/index.ts';
import type { Analysis } from '../../server/src/core/index.ts';

const ONE = `applications:
- name: one
  import_path: ray.serve.llm:build_openai_app
  route_prefix: /one
  args:
    llm_configs:
    - model_loading_config: { model_id: a, model_source: some/a }
      deployment_config: { num_replicas: 1 }
`;
const TWO = ONE.replaceAll('one', 'two');
const OPTIONS = { rayVersionOption: '2.47.1', clusterOption: 'cpu=16, gpu=8' };

const analysed = (text: string): Analysis => analyze(text, OPTIONS);
const stagesOf = ({ configs }: Analysis) => configs.map(({ verdict }) => verdict.stages.schema);
const tellsOf = ({ text, problems }: Analysis) =>
  problems.filter(({ code }) => code === 'second-document').map(({ range }) => [range.start, text.slice(range.start, range.end)]); // prettier-ignore
const first = ({ problems }: Analysis) => {
  const found = problems.find(({ code }) => code === 'second-document');
  if (found === undefined) throw new Error('nothing is told of a second document');
  return found;
};
const mended = (analysis: Analysis): string | undefined => {
  const [fix] = fixesOf(analysis, first(analysis));
  return fix && applyEdits(analysis.text, fix.edits);
};

// As `yaml.safe_load` of PyYAML 6.0.1 to 6.0.3 answers, by which `serve deploy` reads the file.
describe('Ray reads a file of one YAML document', () => {
  it.each([
    ONE,
    `---\n${ONE}`,
    `# a comment\n---\n${ONE}`,
    `%YAML 1.1\n---\n${ONE}`,
    `${ONE}...\n`,
    `${ONE}...`,
    `${ONE}...\n# a comment\n\n`,
    `${ONE}...\n...\n`,
    `${ONE}... # a comment\n`,
    `\uFEFF---\n${ONE}`,
  ])('and takes %j', (text) => {
    const analysis = analysed(text);
    expect(analysis.problems.filter(({ rejects }) => rejects === 'schema')).toEqual([]);
    expect(stagesOf(analysis)).toEqual(['accepted']);
  });

  it.each([
    [`${ONE}---`, ONE.length],
    [`${ONE}---\n`, ONE.length],
    [`${ONE}---\n# a comment\n`, ONE.length],
    [`${ONE}--- # a comment\n`, ONE.length],
    [`${ONE}...\n---\n`, ONE.length + 4],
    [`${ONE}---\n...\n`, ONE.length],
    [`${ONE}---\n---\n`, ONE.length],
    [`${ONE}---\n${TWO}`, ONE.length],
    [`---\n---\n${ONE}`, 4],
    [`---\n# a comment\n---\n${ONE}`, 16],
    [`${ONE}---\nother: 1\n`, ONE.length],
    [`other: 1\n---\n${ONE}`, 9],
    [`${ONE.replaceAll('\n', '\r\n')}---\r\n`, ONE.replaceAll('\n', '\r\n').length],
    [`${ONE.replaceAll('\n', '\r')}---\r`, ONE.length],
  ])('and refuses %j at its second', (text, at) => {
    const analysis = analysed(text);
    expect(tellsOf(analysis)).toEqual([[at, '---']]);
    expect(first(analysis)).toMatchObject({ severity: 'error', rejects: 'schema' });
    expect(new Set(stagesOf(analysis))).toEqual(new Set(['rejected']));
  });

  it('and refuses what stands behind the mark of the end', () => {
    const analysis = analysed(`${ONE}...\n${TWO}`);
    expect(tellsOf(analysis)).toEqual([[ONE.length + 4, 'applications:']]);
    expect(stagesOf(analysis)).toEqual(['rejected', 'rejected']);
  });

  it.each([`...\n${ONE}`, `# a comment\n...\n---\n${ONE}`])('and refuses the mark of the end first: %j', (text) => {
    const { problems, configs } = analysed(text);
    expect(problems.map(({ code, range }) => [code, text.slice(range.start, range.end)])).toContainEqual(['yaml-syntax', '...']); // prettier-ignore
    expect(configs.map(({ verdict }) => verdict.stages.schema)).toEqual(['rejected']);
  });
});

describe('of several documents', () => {
  it('each is still counted, and none is accepted or fits', () => {
    const analysis = analysed(`${ONE}---\n${TWO}`);
    expect(analysis.configs.map(({ demand }) => demand?.initial.get('GPU'))).toEqual([10000n, 10000n]);
    expect(analysis.configs.map(({ verdict }) => verdict.status)).toEqual(['rejected', 'rejected']);
    expect([0, 1].map((config) => say(standingOf(analysis, config, 0) ?? { en: '', vi: '' }, 'en'))).toEqual([
      'Ray rejects it',
      'Ray rejects it',
    ]);
  });

  it('the one that somebody names can be sent', () => {
    const analysis = analysed(`${ONE}---\n${TWO}`);
    expect(deployBody(analysis, 1)).toHaveProperty('fault');
    expect(deployBody(analysis, 1, true)).toHaveProperty('body');
    expect(analysis.configs[1]?.alone?.stages.schema).toBe('accepted');
  });

  it('one beside a manifest is refused, the manifest is not', () => {
    const service = `apiVersion: ray.io/v1\nkind: RayService\nmetadata: { name: a }\nspec:\n  serveConfigV2: |\n${TWO.replace(/^/gm, '    ')}\n`; // prettier-ignore
    const analysis = analysed(`${ONE}---\n${service}`);
    expect(stagesOf(analysis)).toEqual(['rejected', 'accepted']);
    expect(tellsOf(analysis)).toEqual([[ONE.length, '---']]);
    const both = analysed(`${service}---\n${service}`);
    expect(tellsOf(both)).toEqual([]);
    expect(stagesOf(both)).toEqual(['accepted', 'accepted']);
  });

  const inText = (kind: string, before: string, text: string): string =>
    `apiVersion: v1\nkind: ${kind}\nmetadata: { name: a }\n${before}: |\n${text.replace(/^(?=.)/gm, '    ')}`;

  it('in a ConfigMap, which Ray reads from a file, are refused', () => {
    const analysis = analysed(inText('ConfigMap', 'data:\n  serve.yaml', `${ONE}---\n`));
    expect(tellsOf(analysis)).toEqual([[analysis.text.indexOf('    ---') + 4, '---']]);
    expect(stagesOf(analysis)).toEqual(['rejected']);
  });

  it('KubeRay reads the first of serveConfigV2', () => {
    const empty = analysed(inText('RayService', 'spec:\n  serveConfigV2', `${ONE}---\n`));
    expect([tellsOf(empty), stagesOf(empty)]).toEqual([[], ['accepted']]);
    const more = analysed(inText('RayService', 'spec:\n  serveConfigV2', `${ONE}---\n${TWO}`));
    expect([first(more).severity, stagesOf(more)]).toEqual(['warning', ['accepted']]);
  });

  it('those of a template are left open, as what it becomes may be one', () => {
    const text = `${ONE}{{- if .Values.more }}\n---\n{{- end }}\n`;
    expect(tellsOf(analysed(text))).toEqual([]);
  });
});

describe('one document is left', () => {
  it.each([
    [`${ONE}---\n`, ONE],
    [`${ONE}---`, ONE],
    [`${ONE}---\n# a comment\n`, `${ONE}# a comment\n`],
    [`---\n# a comment\n---\n${ONE}`, `# a comment\n---\n${ONE}`],
    [`%YAML 1.1\n---\n# a comment\n---\n${ONE}`, `%YAML 1.1\n# a comment\n---\n${ONE}`],
    [`${ONE}---\r\n\r\n---\r\n`, `${ONE}\r\n`],
    [`${ONE}--- # a comment\n`, `${ONE} # a comment\n`],
    [`http_options: { port: 1 }\n${ONE}---\n# more\n${TWO}`, `http_options: { port: 1 }\n${ONE}# more\n${TWO.replace('applications:\n', '')}`], // prettier-ignore
    [`---\n${ONE}---\n${TWO}---\n`, `---\n${ONE}${TWO.replace('applications:\n', '')}`],
  ])('of %j', (text, right) => {
    const after = mended(analysed(text));
    expect(after).toBe(right);
    expect(stagesOf(analysed(after ?? ''))).toEqual(['accepted']);
  });

  it.each([
    `${ONE}---\nother: 1\n`,
    `${ONE}---\nhttp_options: { port: 1 }\n${TWO}`,
    `${ONE}target_capacity: 50\n---\n${TWO}`,
    `${ONE}---\n${TWO.replace(/^(?=[- ])/gm, '  ')}`,
    `${ONE}...\n${TWO}`,
  ])('nothing is offered that is not sure: %j', (text) => {
    expect(mended(analysed(text))).toBeUndefined();
  });
});
