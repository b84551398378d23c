import { describe, expect, it } from 'vitest';
import { folderOf } from './in-folder.ts';
import { call } from './program.ts';

const CONFIG = `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: meta-llama/Llama-3.1-8B-Instruct }
`;

/** `memory` of the config on so many of a card. */
const told = (card: string, count: number, more: readonly string[] = [], language = 'C') => {
  const cluster = `cpu=16,gpu=${String(count)}${card === 'no card' ? '' : `,accelerator_type:${card}=1`}`;
  return call(['memory', 'serve.yaml', '--cluster', cluster, '--ray-version', '2.60.0', ...more], {
    cwd: folderOf({ 'serve.yaml': CONFIG }),
    LC_ALL: language,
  });
};

interface Told {
  readonly engines: readonly Readonly<Record<string, unknown>>[];
}

describe('memory --advise', () => {
  it('tells each argument with its reason, in lines of 80 columns', () => {
    const { stdout, status } = told('L4', 4, ['--advise']);
    const advice = stdout.slice(stdout.indexOf('  Advice')).trimEnd().split('\n');
    expect(advice).toEqual([
      '  Advice',
      '    tensor_parallel_size: 2  1 card does not surely hold the weights and a',
      '                             request of a useful length, 2 do',
      '    max_model_len: 50176     the longest request that surely fits into the',
      '                             cache; one of 131,072 tokens may not',
    ]);
    expect(status).toBe(1);
  });

  it.each([
    ['H100', 1, 'Advice: sized as it should be.'],
    [
      'T4',
      1,
      'Advice: it is not sure to start on its cards with any length; with its full length it would on 8 × T4 or on 1 × L40S.',
    ],
    ['no card', 1, 'Advice: not known: no card is named'],
  ])('on %s says why nothing is changed', (card, count, expected) => {
    const { stdout } = told(card, count, ['--advise']);
    expect(stdout.replace(/\s+/g, ' ')).toContain(expected);
    const advice = stdout.slice(stdout.indexOf('  Advice')).split('\n');
    expect(Math.max(...advice.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('is told in Vietnamese too, and only when asked for', () => {
    expect(told('L4', 4, ['--advise'], 'vi_VN.UTF-8').stdout).toContain('  Lời khuyên\n    tensor_parallel_size: 2');
    expect(told('L4', 4).stdout).not.toContain('Advice');
    expect(told('L4', 4, ['--format', 'json']).stdout).not.toContain('"advice"');
  });

  it('stands in the JSON: arguments and reasons, or what would be needed', () => {
    const json = (card: string, count: number) =>
      (JSON.parse(told(card, count, ['--advise', '--format', 'json']).stdout) as Told).engines[0];
    expect(json('L4', 4)).toMatchObject({
      sizing: 'change',
      advice: {
        arguments: { tensor_parallel_size: 2, max_model_len: 50_176 },
        reasons: {
          max_model_len: 'the longest request that surely fits into the cache; one of 131,072 tokens may not',
        },
      },
      needs: [],
    });
    expect(json('H100', 1)).toMatchObject({ sizing: 'keep', advice: null, needs: [] });
    expect(json('T4', 1)).toMatchObject({
      sizing: 'too-large',
      advice: null,
      needs: [
        { card: 'T4', count: 8 },
        { card: 'L40S', count: 1 },
      ],
    });
    expect(json('no card', 1)).toMatchObject({ sizing: 'unknown', advice: null, needs: [] });
  });
});
