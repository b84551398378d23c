import { describe, expect, it } from 'vitest';
import { connectRows, type ConnectOffers } from '../../../../client/src/live/connect-rows.ts';
import { configRows } from '../../../../client/src/live/config-rows.ts';
import { shutDownRows } from '../../../../client/src/live/shut-down-rows.ts';
import { application } from '../../live/live.ts';
import { inEnglish } from './words.ts';

describe('the rows of addresses', () => {
  const none: ConnectOffers = { environment: [], setting: '', recent: [], remote: null, hasKubectl: false };
  const labels = (more: Partial<ConnectOffers>): readonly string[] =>
    connectRows({ ...none, ...more }, inEnglish).map(({ label }) => label);

  it('are the usual one and typing where nothing else is known', () => {
    expect(labels({})).toEqual(['$(plug) http://127.0.0.1:8265', 'others', '$(edit) Type an address…']);
  });

  it('name each address once, by the first that names it', () => {
    const rows = connectRows(
      {
        environment: [
          { name: 'RAY_DASHBOARD_ADDRESS', value: 'http://head:8265/' },
          { name: 'RAY_API_SERVER_ADDRESS', value: 'http://api:8265' },
          { name: 'RAY_ADDRESS', value: 'http://other:8265' },
        ],
        setting: 'head:8265',
        recent: ['http://other:8265'],
        remote: 'wsl',
        hasKubectl: true,
      },
      inEnglish,
    );
    expect(rows.map(({ label, description }) => [label, description])).toEqual([
      ['$(history) http://other:8265', 'used before'],
      ['$(terminal) http://head:8265', 'RAY_DASHBOARD_ADDRESS'],
      ['$(terminal) http://api:8265', 'RAY_API_SERVER_ADDRESS'],
      ['$(plug) http://127.0.0.1:8265', 'a Ray head on the machine of this window (wsl)'],
      ['others', undefined],
      ['$(edit) Type an address…', undefined],
      [
        '$(symbol-namespace) A KubeRay cluster through kubectl port-forward…',
        'runs kubectl, and ends it with the connection',
      ],
    ]);
  });

  it('leave out what names Ray’s own store, or nothing', () => {
    const environment = ['auto', '10.0.0.1:6379', 'ray://head:10001', ''].map((value) => ({
      name: 'RAY_ADDRESS',
      value,
    }));
    expect(labels({ environment, setting: 'ray://head:10001' })).toEqual(labels({}));
  });
});

describe('the rows of a shutdown', () => {
  it('offer what a deploy can end, and all together, with what goes only so', () => {
    const serve = { applications: [application('a'), application('b', { deployedConfig: null })] };
    expect(shutDownRows(serve, inEnglish)).toEqual([
      { label: 'a', description: 'RUNNING', means: { application: 'a' } },
      { label: '', kind: -1, means: null },
      {
        label: '$(trash) All of Serve',
        description: 'a, b',
        detail: 'b: started by serve.run: goes only with all of Serve',
        means: { application: null },
      },
    ]);
  });
});

describe('the rows of configs', () => {
  const configs = [
    { label: 'a', description: 'RayService one', line: 3 },
    { label: 'b, c', description: '', line: 20 },
  ];
  const rows = (line: number | null) => configRows(configs, line, (at) => `line ${String(at)}`);

  it('begin with the one that the person looks at, and keep their places', () => {
    expect(rows(25)).toEqual([
      { label: 'b, c', description: 'line 21', means: 1 },
      { label: 'a', description: 'RayService one · line 4', means: 0 },
    ]);
    expect([rows(19), rows(0), rows(null)].map(([first]) => first?.means)).toEqual([0, 0, 0]);
  });
});
