import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { NOTHING_ELSE, analyze, pictureOf, withEngines } from '../../../server/src/core/index.ts';
import { sceneEngines } from '../../../server/src/core/features/memory/scene-engines.ts';
import { analysisOf } from './engines.ts';

describe('the budgets beside a picture', () => {
  it('tell each engine of which something is known, in both languages', () => {
    const [engine] = sceneEngines(analysisOf({}), 0);
    expect(engine).toMatchObject({ key: 'llm/LLMServer:chat', name: 'chat', outcome: 'refuses' });
    expect(engine?.rows[0]).toMatchObject({
      name: { en: 'L4', vi: 'L4' },
      from: { en: 'by its name', vi: 'theo tên' },
    });
    expect(engine?.rows[2]?.name).toEqual({ en: 'Weights', vi: 'Trọng số' });
  });

  it('leave out those of which nothing is known, and other configs', () => {
    expect(sceneEngines(analysisOf({ id: 'b/Model', gpu: '' }), 0)).toEqual([]);
    expect(sceneEngines(analysisOf({}), 1)).toEqual([]);
  });
});

describe('the answer above a picture', () => {
  const answerOn = (cluster: string, edit: (text: string) => string = (text) => text) => {
    const text = edit(readFileSync('examples/two-llm-apps.yaml', 'utf8'));
    const analysis = analyze(text, { clusterOption: cluster });
    const [config] = analysis.configs;
    if (config === undefined) throw new Error('no config');
    const { status, answer, engines } = withEngines(
      pictureOf(config, { level: 'initial', outcome: 0, way: 0, whatIf: NOTHING_ELSE }),
      analysis,
      0,
    );
    return { status, answer, outcomes: engines?.map(({ outcome }) => outcome) };
  };

  it('does not say that all is well where engines share a card and one does not start', () => {
    expect(answerOn('cpu=8,gpu=1')).toEqual({
      status: 'does-not-fit',
      answer: {
        en: 'Fits, but of 2 engines on one card the last does not start',
        vi: 'Đủ chỗ, nhưng trong 2 engine trên một card, engine cuối không chạy được',
      },
      outcomes: ['refuses', 'refuses'],
    });
  });

  it('says that it fits once each takes its part', () => {
    const smaller = (text: string): string =>
      text.replaceAll(/^( *)(?=resources_per_bundle)/gm, '$1engine_kwargs: { gpu_memory_utilization: 0.38 }\n$1');
    expect(answerOn('cpu=8,gpu=1', smaller)).toMatchObject({ status: 'fits', answer: { en: 'Fits' } });
  });
});
