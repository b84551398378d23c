import { describe, expect, it } from 'vitest';
import {
  analyze,
  changeWords,
  courseWords,
  driftProblems,
  resources,
  runningHover,
  runningLenses,
  runningOf,
} from '../../../server/src/core/index.ts';
import type { Difference, Drift, LiveCluster } from '../../../server/src/core/index.ts';
import { application, cluster, deployment, node } from './live.ts';

const TEXT = `# rayServeLens.cluster: cpu=8
applications:
- name: chat
  import_path: main:app
  deployments:
  - name: Api
    num_replicas: 3
  - name: Model
`;

const analysis = analyze(TEXT, { rayVersionOption: '2.47.1' });

const live = cluster(
  { nodes: [node('1', { CPU: 8 }, { CPU: 4 }, true), node('2', { CPU: 8 }, null)], readAt: 1_000_000 },
  application('chat', {
    status: 'DEPLOYING',
    deployments: [deployment('Api', 'UPDATING', 3, ['1', '2', null]), deployment('Model', 'HEALTHY', null, ['1'])],
  }),
  application('other', { deployments: [deployment('Old', 'HEALTHY', 1, ['2'])] }),
);

const running = (of: LiveCluster = live) => runningOf(of, analysis, 0);

const lensesAt = (isSilent = false) =>
  runningLenses(analysis, 0, running(), isSilent).map(({ range, title, of }) => ({
    line: analysis.lines.positionAt(range.start).line,
    title,
    of,
  }));

describe('the status over the lines', () => {
  it('is that of the application and of each deployment that the file names, in both languages', () => {
    const [whole, api, model, ...others] = lensesAt();
    expect(others).toEqual([]);
    expect(whole).toMatchObject({ line: 2, of: { config: 0, application: 'chat' } });
    expect(whole?.title.en).toMatch(/^DEPLOYING · 3 · Api: 1 /);
    expect(api?.line).toBe(5);
    expect(api?.title.en).toMatch(/^UPDATING · 2\/3 · 1 /);
    expect(api?.title.vi).toMatch(/^UPDATING · 2\/3 · 1 /);
    expect(model).toMatchObject({ line: 7, title: { en: 'HEALTHY · 1 · node 10.0.0.1' } });
  });

  it('is marked where the cluster does not answer any more', () => {
    expect(lensesAt(true).map(({ title }) => title.en)).toContain(
      'HEALTHY · 1 · node 10.0.0.1 · the cluster does not answer',
    );
    expect(lensesAt(true).every(({ title }) => title.vi.endsWith(' · cụm không trả lời'))).toBe(true);
  });

  it('counts nodes where there are many', () => {
    const many = cluster({}, application('chat', { deployments: [deployment('Api', 'HEALTHY', 3, ['1', '2', '3'])] }));
    const [, api] = runningLenses(analysis, 0, running(many), false);
    expect(api?.title.en).toBe('HEALTHY · 3/3 · 3 nodes');
  });
});

describe('a hover on what runs', () => {
  const hoverOn = (text: string, silentFor: number | null = null) =>
    runningHover(analysis, TEXT.indexOf(text) + 1, () => running(), { cluster: '127.0.0.1:8265', silentFor });

  it('has a row a deployment, with the place of each replica', () => {
    const { en, vi } = hoverOn('chat')?.markdown ?? { en: '', vi: '' };
    expect(en).toContain('**127.0.0.1:8265**: DEPLOYING');
    expect(en).toContain('| `Api` | UPDATING | 2/3 | 10.0.0.1, 10.0.0.2, no node yet STARTING |');
    expect(vi).toContain('| Deployment | Trạng thái | Đang chạy | Ở đâu |');
    expect(vi).toContain('chưa có node STARTING');
  });

  it('tells of one deployment on its own name, and of nothing elsewhere', () => {
    const { en } = hoverOn('Model')?.markdown ?? { en: '' };
    expect(en).toContain('`Model`');
    expect(en).not.toContain('`Api`');
    expect(hoverOn('num_replicas')).toBeNull();
  });

  it('says for how long the cluster is silent', () => {
    expect(hoverOn('chat', 35)?.markdown.en).toContain('has not answered for 35 s');
    expect(hoverOn('chat', 7_200)?.markdown.vi).toContain('không trả lời đã 2 giờ');
  });
});

describe('a difference on its line', () => {
  const NONE: Drift = {
    differences: [],
    applications: [],
    unknown: [],
    sums: { before: null, during: null, after: null },
  };
  const range = { start: TEXT.indexOf('num_replicas'), end: TEXT.indexOf('num_replicas') + 12 };
  const difference: Difference = {
    ...{ application: 'chat', deployment: 'Api', option: 'num_replicas', inFile: 3, running: 2, range },
  };
  const told = (drift: Partial<Drift>, of: LiveCluster = live) =>
    driftProblems(analysis, of, 'information', () => ({ ...NONE, ...drift }));

  it('says both values, and what a deploy does about it', () => {
    const update = { name: 'Api', change: 'scales', because: ['num_replicas'] } as const;
    const applications = [{ name: 'chat', change: 'changes', deployments: [update] }] as const;
    const [one] = told({ differences: [difference], applications });
    expect(one).toMatchObject({ code: 'drift', severity: 'information', range });
    expect(one?.message.en).toBe(
      'Differs from the cluster: num_replicas is 3 here and 2 there; a deploy changes the number of its replicas alone.',
    );
    expect(one?.message.vi).toBe(
      'Khác với cụm: num_replicas ở đây là 3, trên cụm là 2; deploy chỉ đổi số replica của nó.',
    );
  });

  it('says what only one side has', () => {
    const messages = told({
      differences: [
        { ...difference, running: undefined },
        { ...difference, inFile: undefined },
        { ...difference, deployment: null, option: 'name', inFile: 'chat', running: undefined },
      ],
    }).map(({ message }) => message.en);
    expect(messages).toEqual([
      'Differs from the cluster: num_replicas is 3 here and not set there.',
      'Differs from the cluster: num_replicas is 2 there and not set here.',
      'The application chat does not run in the cluster.',
    ]);
  });

  it('says what becomes of an application that only the cluster has, over the list', () => {
    const only = { application: 'other', deployment: null, option: 'name', inFile: undefined, running: 'other', range: null }; // prettier-ignore
    const fates = (['vanishes', 'kept'] as const).map((change) => {
      const [one] = told({ differences: [only], applications: [{ name: 'other', change, deployments: [] }] });
      expect(one?.range.start).toBe(TEXT.indexOf('applications'));
      return one?.message.en.replace(/^.*: /, '');
    });
    expect(fates).toEqual(['a deploy of this file removes it.', 'a deploy of this file leaves it.']);
  });

  it('is none in a file of which nothing runs there', () => {
    expect(told({ differences: [difference] }, cluster({}, application('other')))).toEqual([]);
    expect(told({ differences: [difference] }, cluster({}, application('chat', { status: 'DELETING' })))).toEqual([]);
  });

  it('is summed up where there are too many to read', () => {
    const problems = told({ differences: Array.from({ length: 120 }, () => difference) });
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)?.message.en).toBe('20 more differences from the cluster are not shown.');
  });

  it('is told for a deploy line by line, with what is reserved meanwhile', () => {
    const one = resources({ CPU: 1 });
    const update = { name: 'Api', change: 'restarts', because: ['ray_actor_options'] } as const;
    const lines = changeWords({
      ...NONE,
      applications: [
        { name: 'chat', change: 'changes', deployments: [update, { name: 'Model', change: 'stays', because: [] }] },
        { name: 'other', change: 'vanishes', deployments: [] },
      ],
      sums: { before: one, during: null, after: one },
    });
    expect(lines.map(({ en }) => en)).toEqual([
      'chat: changes',
      '– Api: all its replicas are replaced (ray_actor_options)',
      'other: is removed, as the file lacks it',
      'Reserved before 1 CPU, during ?, after 1 CPU',
    ]);
  });
});

describe('the course of a deploy', () => {
  it('says whether it has room, and who has none', () => {
    const sums = { before: null, during: null, after: null };
    const words = (['enough', 'unknown', 'stuck'] as const).map((room) =>
      courseWords({ ...sums, room, waiting: room === 'stuck' ? [{ application: 'chat', deployment: 'Api' }] : [] }),
    );
    expect(words.map(({ en }) => en)).toEqual([
      'There is room for it all the way',
      'Not known whether it has room all the way',
      'It gets stuck for want of room: chat/Api',
    ]);
    expect(words[2]?.vi).toBe('Sẽ kẹt lại vì thiếu chỗ: chat/Api');
  });
});
