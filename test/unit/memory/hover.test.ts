import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../../server/src/core/index.ts';
import { analysisOf } from './engines.ts';
import type { Model } from './engines.ts';

const hoverOn = (model: Model, token: string) => {
  const analysis = analysisOf(model);
  return hoverAt(analysis, analysis.text.indexOf(token) + 1)?.markdown;
};

describe('the budget of a card in a hover', () => {
  it.each(['a/Model', 'engine_kwargs', 'max_model_len', 'accelerator_type'])('stands on %s', (token) => {
    const { en, vi } = hoverOn({ engine: 'max_model_len: 8192' }, token) ?? { en: '', vi: '' };
    expect(en).toContain('| Weights | 15\u00A0GiB | · table: a test |');
    expect(en).toContain('| A token takes | 128\u00A0KiB | · exact |');
    expect(vi).toContain('| Trọng số | 15\u00A0GiB | · bảng: a test |');
  });

  it('ends with the answer', () => {
    expect(hoverOn({}, 'a/Model')?.en).toContain('**Will not start**: a request may have 131,072 tokens');
    expect(hoverOn({ gpu: 'H200' }, 'a/Model')?.en).toContain('**Starts**: one request of the greatest length fits.');
    expect(hoverOn({ gpu: '' }, 'a/Model')?.en).toContain('**Not known**: no card is named');
  });

  it('does not stand on keys that decide nothing of it, nor where nothing is known', () => {
    expect(hoverOn({}, 'llm_configs')?.en).not.toContain('Weights');
    expect(hoverOn({ id: 'b/Model', gpu: '' }, 'b/Model')?.en).not.toContain('Weights');
  });
});
