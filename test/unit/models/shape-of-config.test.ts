import { describe, expect, it } from 'vitest';
import { parametersOf } from '../../../server/src/core/models/parameters.ts';
import { shapeOfConfig } from '../../../server/src/core/models/shape-of-config.ts';

const LLAMA = {
  architectures: ['LlamaForCausalLM'],
  hidden_size: 4096,
  intermediate_size: 14336,
  max_position_embeddings: 131072,
  num_attention_heads: 32,
  num_hidden_layers: 32,
  num_key_value_heads: 8,
  rope_scaling: { rope_type: 'llama3', factor: 8, original_max_position_embeddings: 8192 },
  torch_dtype: 'bfloat16',
  vocab_size: 128256,
};

const shapeOf = (config: unknown) => shapeOfConfig(config, 'some/model', 'exact', 'config.json');

describe('the shape of a config', () => {
  it('counts what the class of the model has', () => {
    const shape = shapeOf(LLAMA);
    expect(parametersOf(shape)).toBe(8_030_261_248);
    expect(shape).toMatchObject({ architecture: 'LlamaForCausalLM', type: 'bfloat16', maxLength: 131072, unknown: [] });
    expect(shape.layers).toMatchObject([{ count: 32, attention: { kind: 'full', kvHeads: 8, headSize: 128 } }]);
  });

  it('counts a tower, what stands behind it and the end of a row of a picture, as the class of Llava 1.6 does', () => {
    const text = { ...LLAMA, model_type: 'mistral', vocab_size: 32_064 };
    const tower = {
      hidden_size: 1024,
      image_size: 336,
      intermediate_size: 4096,
      num_hidden_layers: 24,
      patch_size: 14,
    };
    const shape = shapeOf({
      architectures: ['LlavaNextForConditionalGeneration'],
      text_config: text,
      vision_config: { ...tower, model_type: 'clip_vision_model', num_attention_heads: 16, projection_dim: 768 },
    });
    expect(parametersOf(shape)).toBe(7_566_747_648);
  });

  it.each([
    ['no config at all', null, 'config.json'],
    ['a list', [LLAMA], 'config.json'],
    ['no architecture', {}, 'architectures: '],
    ['an architecture of its own', { ...LLAMA, architectures: ['OwnForCausalLM'] }, 'architectures: OwnForCausalLM'],
    ['a size without sense', { ...LLAMA, hidden_size: '4096' }, 'sizes'],
    ['no layers', { ...LLAMA, num_hidden_layers: 0 }, 'sizes'],
    ['layers without end', { ...LLAMA, num_hidden_layers: 1e15 }, 'sizes'],
    ['sizes beyond all numbers', { ...LLAMA, hidden_size: 9e15, intermediate_size: 9e15 }, 'sizes'],
    ['a name of every object', { ...LLAMA, architectures: ['constructor'] }, 'architectures: constructor'],
  ])('of %s is unknown, and nothing is thrown', (_, config, word) => {
    expect(shapeOf(config)).toMatchObject({ unknown: [word], layers: [], others: [] });
  });
});
