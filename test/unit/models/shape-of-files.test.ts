import { describe, expect, it } from 'vitest';
import { shapeOfFiles } from '../../../server/src/core/models/shape-of-files.ts';

const CONFIG = JSON.stringify({
  architectures: ['MistralForCausalLM'],
  hidden_size: 64,
  intermediate_size: 96,
  num_attention_heads: 4,
  num_hidden_layers: 3,
  num_key_value_heads: 2,
  sliding_window: 128,
  vocab_size: 250,
  quantization_config: { quant_method: 'awq', bits: 4 },
});

const read = (config: string, index: string | null = null) => shapeOfFiles({ config, index }, 'own', '/m/config.json');

describe('files of a model', () => {
  it('say its shape, its quantization and the bytes of its weights', () => {
    const index = '{"metadata": {"total_size": 14483464192}, "weight_map": {}}';
    expect(read(CONFIG, index)).toMatchObject({
      origin: 'exact',
      source: '/m/config.json',
      quantization: 'awq',
      bits: 4,
      fileBytes: 14_483_464_192,
      layers: [{ count: 3, attention: { kind: 'sliding', kvHeads: 2, headSize: 16, window: 128 } }],
      unknown: [],
    });
  });

  it.each([
    ['nothing', ''],
    ['half a file', CONFIG.slice(0, 40)],
    ['a number', '7'],
    ['null', 'null'],
    ['brackets without end', '['.repeat(200_000)],
    ['a text beyond the limit', ' '.repeat(5_000_001)],
  ])('with %s in config.json are unknown', (_, config) => {
    expect(read(config)).toMatchObject({ unknown: ['config.json'], layers: [] });
  });

  it.each([
    null,
    '',
    '{}',
    '{"metadata": {"total_size": -1}}',
    '{"total_size": "1"}',
    `{"total_size": ${'9'.repeat(40)}}`,
  ])('with the index %j say no bytes', (index) => {
    expect(read(CONFIG, index)).not.toHaveProperty('fileBytes');
  });

  it('are read with numbers that only Python writes', () => {
    expect(read(CONFIG.replace('"vocab_size":250', '"vocab_size":250,"limit":Infinity,"other": NaN')).unknown).toEqual(
      [],
    );
  });
});
