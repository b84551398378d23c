import { describe, expect, it } from 'vitest';
import { clusterRows, machineSpecs } from '../../../client/src/choices/cluster-rows.ts';
import type { ClusterOffers } from '../../../client/src/choices/cluster-rows.ts';
import { placeRows } from '../../../client/src/choices/place-rows.ts';
import { releaseRows } from '../../../client/src/choices/release-rows.ts';
import { reportText } from '../../../client/src/choices/report-text.ts';
import type { Words } from '../../../client/src/choices/words.ts';
import { clusterStatus } from '../../../client/src/status/report.ts';

const inEnglish = ({ en }: Words): string => en;

describe('the rows of releases', () => {
  const choices = { known: ['2.60.0', '2.47.1', '2.9.0'], current: '2.47.1', isAssumed: false, written: '2.47.1' };
  const worse = { release: '2.60.0', direction: 'worse', words: 'Ray rejects it' } as const;

  it('mark the own one, and tell what the others change as far as that is known', () => {
    const rows = releaseRows(choices, new Map([['2.60.0', worse]]), null, inEnglish);
    expect(rows).toEqual([
      { label: '2.47.1', description: 'of this file', means: { release: '2.47.1' } },
      { label: '$(trash) Remove the comment of this file', description: '2.47.1', means: { unset: 'comment' } },
      { label: 'releases', kind: -1, means: null },
      { label: '2.60.0', detail: '$(error) Ray rejects it', means: { release: '2.60.0' } },
      { label: '2.9.0', means: { release: '2.9.0' } },
    ]);
  });

  it('say which one is assumed, and can take a setting away', () => {
    const assumed = { ...choices, current: '2.60.0', isAssumed: true, written: null };
    const rows = releaseRows(assumed, new Map(), '2.9.0', inEnglish);
    expect(rows[1]).toMatchObject({ description: '2.9.0', means: { unset: 'setting' } });
    expect(rows[0]).toMatchObject({ label: '2.60.0', description: 'assumed, as nothing names one' });
  });
});

describe('the rows of clusters', () => {
  const offers: ClusterOffers = {
    written: null,
    setting: null,
    machine: { cpus: 8, gpus: null, driver: 'to-ask' },
    files: [],
    recent: ['cpu=8', '2 x cpu=4'],
    tried: new Map([['cpu=8', { spec: 'cpu=8', nodes: '1 × (8 CPU)', standing: 'fits', isBad: false }]]),
  };
  const labels = (more: Partial<ClusterOffers>): string[] =>
    clusterRows({ ...offers, ...more }, inEnglish).map(({ label }) => label);

  it('are typing, this machine, asking its driver, files and recent ones, none of them twice', () => {
    const file = { uri: 'file:///k.yaml', name: 'k.yaml (RayCluster k)', setting: null };
    const found = { ...file, spec: null, nodes: '1 × (2 CPU)', standing: 'does not fit', isBad: true };
    expect(labels({ files: [found] })).toEqual([
      '$(edit) Type one…',
      'this machine',
      '$(vm) 8 CPU',
      '$(question) Ask nvidia-smi for GPUs…',
      'files found',
      '$(file) k.yaml (RayCluster k)',
      'recent',
      '$(history) 2 x cpu=4',
    ]);
    const rows = clusterRows({ ...offers, files: [found] }, inEnglish);
    expect(rows[2]).toMatchObject({ description: 'cpu=8', detail: '$(pass) fits' });
    expect(rows[5]).toMatchObject({ description: '1 × (2 CPU)', detail: '$(error) does not fit' });
  });

  it('have GPUs where the driver was asked, and can take the leave to ask back', () => {
    const machine = { cpus: 8, gpus: 2, driver: 'asked' } as const;
    expect(labels({ machine, recent: [] })).toEqual([
      '$(edit) Type one…',
      'this machine',
      '$(vm) 8 CPU, 2 GPU',
      '$(vm) 8 CPU',
      '$(circle-slash) Ask nvidia-smi no more',
    ]);
    expect(machineSpecs(machine)).toEqual(['cpu=8, gpu=2', 'cpu=8']);
  });

  it('have no word of a driver where it must not be asked, and no machine in a browser', () => {
    const machine = { cpus: 8, gpus: null, driver: 'forbidden' } as const;
    expect(labels({ machine, recent: [] })).toEqual(['$(edit) Type one…', 'this machine', '$(vm) 8 CPU']);
    expect(labels({ machine: null, recent: [] })).toEqual(['$(edit) Type one…']);
  });
});

describe('the places for a choice', () => {
  const writing = {
    choice: 'cluster',
    value: 'cpu=4',
    file: null,
    canComment: true,
    canSet: true,
    wins: null,
    ofUser: false,
  } as const;

  it('are a comment and a setting, with what wins over it', () => {
    const rows = placeRows({ ...writing, wins: 'the comment wins' }, inEnglish);
    expect(rows.map(({ means, description, detail }) => [means, description, detail])).toEqual([
      ['comment', '# rayServeLens.cluster: cpu=4', 'wins over everything else'],
      ['setting', 'rayServeLens.cluster: cpu=4', '$(warning) the comment wins'],
    ]);
  });

  it('are only those that can say it', () => {
    const file = { glob: 'serve.yaml', file: 'k8s.yaml' };
    expect(placeRows({ ...writing, value: null, file }, inEnglish)).toEqual([
      expect.objectContaining({ means: 'setting', description: 'rayServeLens.clusterFiles: serve.yaml → k8s.yaml' }),
    ]);
    expect(placeRows({ ...writing, canSet: false }, inEnglish).map(({ means }) => means)).toEqual(['comment']);
    expect(placeRows({ ...writing, canComment: false }, inEnglish).map(({ means }) => means)).toEqual(['setting']);
    expect(placeRows({ ...writing, ofUser: true }, inEnglish)[1]?.label).toBe('$(gear) As a setting of yours');
  });
});

describe('the status', () => {
  const stand = { release: { text: '', why: '' }, cluster: null, standing: '', isBad: false };

  it('is short', () => {
    const on = (text: string, standing: string): string =>
      clusterStatus({ ...stand, cluster: { text, why: '' }, standing }, inEnglish);
    expect(clusterStatus(stand, inEnglish)).toBe('no cluster');
    expect(on('1 × (4 CPU, 1 GPU)', 'does not fit: 2 pending')).toBe('4 CPU, 1 GPU · does not fit: 2 pending');
    expect(on('2 × (4 CPU)', '')).toBe('2 × (4 CPU)');
    expect(on(`head 1 × (${'4 CPU, '.repeat(9)})`, '')).toHaveLength(32);
  });
});

describe('a report', () => {
  it('has room for what the person knows', () => {
    const text = reportText([['Server', 'Running']], ({ vi }) => vi);
    expect(text).toMatch(
      /^# Vấn đề với Ray Serve Lens\n\n<!-- .* -->\n\n## .*\n\n## .*\n\n## .*\n\n- Server: `Running`\n$/,
    );
  });
});
