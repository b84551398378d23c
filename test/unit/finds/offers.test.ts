import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, fixer, ignoreFix } from '../../../server/src/core/index.ts';

/** The titles of what is offered for a code, with the text each leaves. */
const offers = (text: string, code: string): readonly (readonly [title: string, after: string])[] => {
  const analysis = analyze(text, { rayVersionOption: '2.47.1' });
  const fixes = analysis.problems.filter((problem) => problem.code === code).flatMap(fixer(analysis));
  return fixes.map(({ title, edits }) => [title.en, applyEdits(text, edits)]);
};

const titles = (text: string, code: string): readonly string[] => offers(text, code).map(([title]) => title);

const app = (lines: string): string => `applications:\n  - import_path: m:app\n${lines.replace(/^(?=.)/gm, '    ')}`;

describe('nothing is offered that makes a config fall silent', () => {
  it('a key is not removed that alone shows what the file is', () => {
    expect(titles('applications:\nlogging_config: 3\n', 'value-type')).toEqual([]);
    expect(titles(`logging_config: 3\n${app('')}`, 'value-type')).toEqual(['Remove logging_config']);
  });

  it('the applications are not removed as an unknown key', () => {
    expect(titles('appl[ications:\n  - import_path: m:app\n', 'unknown-key')).not.toContain('Remove appl[ications');
  });

  it('of two lists of applications the empty one is not kept', () => {
    const full = 'applications:\n  - import_path: m:app\n';
    expect(offers(`applications:\n${full}`, 'duplicate-key')).toEqual([
      ['Remove this applications, which has no effect', full],
    ]);
  });
});

describe('a key that is written twice', () => {
  it('is not moved, as the other one would count then', () => {
    expect(titles(app('host: a\nhost: b\n'), 'application-host')).toEqual([]);
  });

  it('is removed one by one, and of three the first cannot be kept by one edit', () => {
    expect(offers(app('name: a\nname: b\nname: c\n'), 'duplicate-key').map(([, after]) => after)).toEqual([
      app('name: b\nname: c\n'),
      app('name: a\nname: c\n'),
      app('name: a\nname: b\n'),
    ]);
  });
});

describe('what is moved keeps how it is written', () => {
  it('its tag', () => {
    expect(offers(app('host: !!str 1\n'), 'application-host')[0]).toEqual([
      'Move host to http_options',
      `http_options: { host: !!str 1 }\n${app('')}`,
    ]);
  });

  it('and stays where braces would read it otherwise', () => {
    expect(titles(app('host: a,b\n'), 'application-host')).toEqual(['Remove host']);
    expect(offers(`http_options:\n  port: 1\n${app('host: a,b\n')}`, 'application-host')[0]).toEqual([
      'Move host to http_options',
      `http_options:\n  port: 1\n  host: a,b\n${app('')}`,
    ]);
  });

  it('a GPU among the custom resources too', () => {
    const own = app('deployments:\n  - name: D\n    ray_actor_options: { resources: { GPU: !!float 1 } }\n');
    expect(offers(own, 'resource-amount')[0]?.[1]).toBe(
      app('deployments:\n  - name: D\n    ray_actor_options: { num_gpus: !!float 1 }\n'),
    );
  });
});

describe('the sides of an unfinished merge', () => {
  it('are told by their number where git gives no name', () => {
    const merge = (ours: string, theirs: string): string =>
      app(`<<<<<<<${ours}\nname: a\n=======\nname: b\n>>>>>>>${theirs}\n`).replace(/^ +(?=[<=>])/gm, '');
    expect(titles(merge('', ''), 'conflict-marker')).toEqual([
      'Keep the first side',
      'Keep the second side',
      'Keep both',
    ]);
    expect(titles(merge(' HEAD', ' other'), 'conflict-marker').slice(0, 2)).toEqual([
      'Keep that of HEAD',
      'Keep that of other',
    ]);
  });
});

describe('a count that is no multiple of its gang', () => {
  const gang = (count: string, size: string): string =>
    app(`deployments:\n  - name: D\n    num_replicas: ${count}\n    gang_scheduling_config: { gang_size: ${size} }\n`);
  const told = (count: string, size: string) => {
    const analysis = analyze(gang(count, size), { rayVersionOption: '2.60.0' });
    const problems = analysis.problems.filter(({ code }) => code === 'gang-conflict');
    return problems.map((problem) => fixer(analysis)(problem).map(({ edits }) => edits[0]?.newText));
  };

  it.each([
    ['3', '2', [['4']]],
    ['4', '2', []],
    ['3', '.inf', []],
    ['.inf', '2', []],
    ['.nan', '2', []],
    ['2.5', '2', []],
    ['9007199254740991', '2', [[]]],
  ])('%s by %s is rounded up where a number can be', (count, size, offered) => {
    expect(told(count, size)).toEqual(offered);
  });
});

describe('a list of applications that is half typed', () => {
  it.each([
    'applications: [\n',
    'http_options:\n  port: 8000\napplications: [',
    'http_options: { port: 8000 }\napplications: [\n  { name: a\n',
    'logging_config: {}\napplications: [ { import_path: a:b, deployments: [{ name: D }] }\n',
    'proxy_location: EveryNode\napplications: [\n  { name: a, import_path: m:app },\n',
  ])('is a config with a fault and no missing list: %j', (text) => {
    const { kind, configs, problems } = analyze(text);
    expect(kind).toBe('serve');
    expect(configs[0]?.verdict).toMatchObject({ status: 'rejected', stage: 'schema' });
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['yaml-syntax']));
  });

  it.each(['jobs: 1\napplications: [', 'http_options: { a\n'])('is none in a file of something else: %j', (text) => {
    expect(analyze(text).kind).toBe('other');
  });
});

describe('a comment that ignores a fault of the YAML', () => {
  const ignored = (text: string): readonly string[] => {
    const analysis = analyze(text, { rayVersionOption: '2.47.1' });
    return analysis.problems.flatMap((problem) => ignoreFix(analysis, problem)?.title.en ?? []);
  };

  it('is not offered where it would move the fault to another line', () => {
    expect(ignored(app('!args:\n  llm_configs: []\n'))).not.toContain('Ignore yaml-syntax on this line');
  });

  it('is offered between two faults only where it hides what is told there', () => {
    const text = `applications:
  - name: llm
   # args:
    import_path: ray.serve.llm:build_openai_app
    import_path: ray.serve.llm:build_openai_app
        - 
  runoading_config: { model_id: tiny }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 1 }, { CPU: 4 }] }
          placement_group_config: { bundles: [{ CPU: 1, GPU: 1 }, { CPU: 4 }] }`;
    const before = analyze(text);
    const count = (within: string, code: string): number =>
      analyze(within).problems.filter((problem) => problem.code === code).length;
    const left = before.problems.map((problem) => {
      const fix = ignoreFix(before, problem);
      return [problem.code, fix && count(applyEdits(text, fix.edits), problem.code)];
    });
    expect(left).toEqual([
      ['duplicate-key', 1],
      ['yaml-syntax', 1],
      ['yaml-syntax', 1],
      ['duplicate-key', 1],
    ]);
  });

  it('is offered where it hides it', () => {
    expect(ignored(app('args: [\n'))).toContain('Ignore yaml-syntax on this line');
  });
});

describe('a value that an alias names', () => {
  it('is not removed with the key of the alias, as it stays wrong where it is written', () => {
    const text = `${app('runtime_env: &a 3\n')}  - import_path: n:app\n    name: n\n    runtime_env: *a\n`;
    expect(titles(text, 'value-type')).toEqual([]);
  });
});
