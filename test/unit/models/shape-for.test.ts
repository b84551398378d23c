import { describe, expect, it } from 'vitest';
import { placeOfModel, shapeFor } from '../../../server/src/core/models/shape-for.ts';
import type { ModelShape } from '../../../server/src/core/models/shape.ts';
import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';
import type { MapNode } from '../../../server/src/core/yaml/tree.ts';

const modelOf = (text: string): MapNode => {
  const root = parseDocuments(text)[0]?.root;
  if (root?.kind !== 'map') throw new Error(text);
  return root;
};

const loading = (keys: string, engine = '{}'): MapNode =>
  modelOf(`model_loading_config: { ${keys} }\nengine_kwargs: ${engine}\n`);

describe('where a model comes from', () => {
  it.each([
    ['model_id: Qwen/Qwen3-8B', 'Qwen/Qwen3-8B'],
    ['model_id: chat, model_source: Qwen/Qwen3-8B', 'Qwen/Qwen3-8B'],
    ['model_id: chat, model_source: ./weights/chat', './weights/chat'],
    ['model_id: chat, model_source: /models/chat', '/models/chat'],
    ['model_id: chat, model_source: null', 'chat'],
    ['model_id: Qwen/Qwen3-8B, model_source: { bucket_uri: "s3://mine/Qwen/Qwen3-8B/" }', 'Qwen/Qwen3-8B'],
    ['model_id: Qwen/Qwen3-8B, model_source: "gs://mine/qwen/qwen3-8b"', 'Qwen/Qwen3-8B'],
    ['model_id: Qwen/Qwen3-8B, model_source: { bucket_uri: "s3://mine/tuned" }', undefined],
    ['model_id: chat, model_source: { bucket_uri: /models/chat }', undefined],
    ['model_id: chat, model_source: 3', undefined],
    ['model_source: ~', undefined],
  ])('of %s is %s', (keys, place) => {
    expect(placeOfModel(loading(keys))).toBe(place);
  });
});

describe('the shape of what a config loads', () => {
  const own = { id: 'own', origin: 'exact' } as ModelShape;

  it('is that of its own files where they are at hand, else that of the table', () => {
    const model = loading('model_id: chat, model_source: qwen/qwen3-8b');
    expect(shapeFor(model, () => own)).toBe(own);
    expect(shapeFor(model, () => undefined)).toMatchObject({ id: 'Qwen/Qwen3-8B', origin: 'table' });
    expect(shapeFor(model)).toMatchObject({ id: 'Qwen/Qwen3-8B', layers: [{ count: 36 }] });
  });

  it.each([
    ['{ revision: v2 }', undefined],
    ['{ revision: 7 }', undefined],
    ['{ revision: main }', 'Qwen/Qwen3-8B'],
    ['{ hf_overrides: { num_hidden_layers: 4 } }', undefined],
    ['{ model: Qwen/Qwen3-4B }', undefined],
    ['{ hf_overrides: null, max_model_len: 4096 }', 'Qwen/Qwen3-8B'],
  ])('with the arguments %s is %s', (engine, id) => {
    expect(shapeFor(loading('model_id: Qwen/Qwen3-8B', engine))?.id).toBe(id);
  });

  it('is not that of a model with a longer or a shorter name', () => {
    expect(shapeFor(loading('model_id: me/Qwen3-8B'))).toBeUndefined();
    expect(shapeFor(loading('model_id: Qwen/Qwen3-8B-AWQ'))).toBeUndefined();
    expect(shapeFor(loading('model_id: Qwen3-8B'))).toBeUndefined();
  });
});
