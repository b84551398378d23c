import { describe, expect, it } from 'vitest';
import { sharedSettings, valuesFor } from '../../../server/src/core/index.ts';

const toldOf = (text: string) =>
  sharedSettings(text).problems.map(({ range, message, near }) => [
    text.slice(range.start, range.end),
    message.en,
    ...(near === undefined ? [] : [near]),
  ]);

describe('a settings file', () => {
  it('says what its keys say, as they are written', () => {
    expect(
      sharedSettings(
        [
          'rayVersion: 2.50',
          'cluster: "head: cpu=0; 2 x cpu=16,gpu=4"',
          'rules: { hidden-router: off, cpu-contention: warning, node-fit: "hint" }',
          'include: deploy/**',
          'exclude: [old/, "*.tmpl.yaml"]',
          'failOn: never',
          'overrides:',
          '  - files: [prod/**]',
          '    clusterFile: clusters/prod.yaml',
          '    rules: { node-fit: off }',
        ].join('\n'),
      ),
    ).toEqual({
      rayVersion: '2.50',
      cluster: 'head: cpu=0; 2 x cpu=16,gpu=4',
      rules: { 'hidden-router': 'off', 'cpu-contention': 'warning', 'node-fit': 'hint' },
      include: ['deploy/**'],
      exclude: ['old/', '*.tmpl.yaml'],
      failOn: 'never',
      overrides: [{ files: ['prod/**'], clusterFile: 'clusters/prod.yaml', rules: { 'node-fit': 'off' } }],
      problems: [],
    });
  });

  it.each(['', '# nothing yet\n', '---\n', 'rayVersion:\nrules:\ninclude: ~\noverrides:\n'])(
    'that is empty, as %j, says nothing and is no problem',
    (text) => {
      expect(sharedSettings(text)).toEqual({ rules: {}, include: [], exclude: [], overrides: [], problems: [] });
    },
  );

  it('with keys and words that are not known loses nothing else, and is told the near ones', () => {
    const text = [
      'rayversion: 2.47.1',
      'failOn: errors',
      'rules:',
      '  hiden-router: off',
      '  node-fit: warn',
      '  cpu-contention: off',
      'overrides:',
      '  - files: a.yaml',
      '    failOn: never',
      'include: [a]',
    ].join('\n');
    expect(toldOf(text)).toEqual([
      ['rayversion', 'there is no setting rayversion, did you mean rayVersion?', 'rayVersion'],
      ['errors', 'errors is none of error, warning, never, did you mean error?', 'error'],
      ['hiden-router', 'there is no rule hiden-router, did you mean hidden-router?', 'hidden-router'],
      ['warn', expect.stringMatching(/^warn is none of off, error, warning/)],
      ['failOn', 'there is no setting failOn'],
    ]);
    expect(sharedSettings(text)).toMatchObject({ rules: { 'cpu-contention': 'off' }, include: ['a'] });
  });

  it('with values of another kind says where they stand', () => {
    const text = [
      'rayVersion: nightly build',
      'cluster: 4 cpus',
      'clusterFile: /etc/hosts',
      'rules: [off]',
      'include: { a: b }',
      'failOn: [error]',
      'overrides: { files: a }',
    ].join('\n');
    expect(toldOf(text).map(([at]) => at)).toEqual([
      'nightly build',
      '4 cpus',
      '/etc/hosts',
      '[off]',
      '{ a: b }',
      '[error]',
      '{ files: a }',
    ]);
    expect(sharedSettings(text)).toMatchObject({ rules: {}, include: [], overrides: [] });
  });

  it('takes no path of another place', () => {
    for (const path of ['/a.yaml', '~/a.yaml', '\\\\host\\a.yaml', 'C:\\a.yaml', 'file:///a.yaml', 'https://a/b.yaml'])
      expect([path, sharedSettings(`clusterFile: '${path}'`).clusterFile]).toEqual([path, undefined]);
  });

  it.each([
    ['- a\n', 'the settings are keys with their values; nothing of this file is used'],
    ['rayVersion: 2.47.1\nrayVersion: 2.50.0\n', 'rayVersion stands here a second time; only this one counts'],
    ['overrides:\n  - rayVersion: 2.47.1\n', 'an override needs files, the globs it counts for; it is not used'],
    [
      'cluster: cpu=1\nclusterFile: a.yaml\n',
      'cluster and clusterFile: give one of them, not both; clusterFile counts',
    ],
    ['failOn: "never\n', 'not valid YAML: the quote that opens here is never closed'],
    [`#${' '.repeat(300_000)}`, 'too large for settings; nothing of it is used'],
  ])('such as %j is told what is wrong with it', (text, message) => {
    expect(toldOf(text).map(([, said]) => said)).toContain(message);
  });

  it('of nonsense ends', () => {
    const nonsense = `${'k: [\n'.repeat(60)}${Array.from({ length: 5_000 }, (_, i) => `key${String(i)}: 1`).join('\n')}`;
    expect(sharedSettings(nonsense).problems.length).toBeLessThanOrEqual(100);
  });
});

describe('what settings say of a file', () => {
  const settings = sharedSettings(
    [
      'rayVersion: 2.47.1',
      'cluster: cpu=1',
      'rules: { node-fit: hint }',
      'overrides:',
      '  - { files: p, clusterFile: a.yaml, rules: { node-fit: error, cpu-contention: off } }',
      '  - { files: q, cluster: cpu=2, rules: { node-fit: off } }',
    ].join('\n'),
  );
  const of = (...globs: readonly string[]) => valuesFor(settings, (glob) => globs.includes(glob));

  it('is what the file says for all, and what the last override that matches says', () => {
    expect(of()).toEqual({ rayVersion: '2.47.1', cluster: 'cpu=1', rules: { 'node-fit': 'hint' } });
    expect(of('p')).toEqual({
      rayVersion: '2.47.1',
      clusterFile: 'a.yaml',
      rules: { 'node-fit': 'error', 'cpu-contention': 'off' },
    });
    expect(of('p', 'q')).toEqual({
      rayVersion: '2.47.1',
      cluster: 'cpu=2',
      rules: { 'node-fit': 'off', 'cpu-contention': 'off' },
    });
  });
});
