import { describe, expect, it } from 'vitest';
import { modelShapes } from '../../../server/src/files/model-folders.ts';
import { outsideModels } from '../../../server/src/files/outside-models.ts';
import type { OutsideModels } from '../../../server/src/files/outside-models.ts';

const CONFIG = JSON.stringify({
  architectures: ['LlamaForCausalLM'],
  hidden_size: 64,
  intermediate_size: 96,
  num_attention_heads: 4,
  num_hidden_layers: 3,
  vocab_size: 250,
});

const REVISION = 'a'.repeat(40);

const FILES: Readonly<Record<string, string>> = {
  '/work/app/weights/config.json': CONFIG,
  '/work/models/chat/config.json': CONFIG,
  '/work/models/chat/model.safetensors.index.json': '{"metadata": {"total_size": 77}}',
  '/data/chat/config.json': CONFIG,
  '/hub/models--Org--Name/refs/main': `${REVISION}\n`,
  [`/hub/models--Org--Name/snapshots/${REVISION}/config.json`]: CONFIG,
  '/hub/models--Org--Odd/refs/main': '../../../secret',
  '/hub/secret/config.json': CONFIG,
};

const read: string[] = [];

const textOf = (place: string): string | null => FILES[place] ?? null;

const outside = outsideModels(
  {
    stat: (place) => {
      read.push(place);
      const text = textOf(place);
      return text === null ? null : { is: 'file', size: text.length, stamp: null };
    },
    text: textOf,
    entries: () => [],
    realPlace: (place) => place,
    waits: () => false,
  },
  '/hub',
);

const shapes = (allowed: OutsideModels | null) =>
  modelShapes({
    at: (place) => (textOf(place) === null ? { is: 'nothing' } : { is: 'file', text: textOf(place) ?? '' }),
    root: '/work',
    folders: ['/work/app', '/work'],
    outside: allowed,
  });

describe('the folder of a model', () => {
  it.each(['./weights', 'models/chat', '/work/models/chat', '/work/app/weights'])(
    'inside the workspace is read: %s',
    (place) => {
      expect(shapes(null)(place)).toMatchObject({ id: place, origin: 'exact', unknown: [] });
    },
  );

  it('tells the bytes of its weights where it has an index', () => {
    expect(shapes(null)('models/chat')?.fileBytes).toBe(77);
    expect(shapes(null)('./weights')?.fileBytes).toBeUndefined();
  });

  it.each(['/data/chat', '../data/chat', 'Org/Name', '../../data/chat'])(
    'outside of it is not looked at: %s',
    (place) => {
      read.length = 0;
      expect(shapes(null)(place)).toBeUndefined();
      expect(read).toEqual([]);
    },
  );

  it.each(['/data/chat', '../data/chat', 'Org/Name'])('outside of it is read where the person agreed: %s', (place) => {
    expect(shapes(outside)(place)).toMatchObject({ id: place, origin: 'exact', unknown: [] });
  });

  it('is none for a snapshot that is no revision, a bucket or a name alone', () => {
    for (const place of ['Org/Odd', 'Org/Missing', 's3://bucket/chat', 'chat', '~/chat'])
      expect(shapes(outside)(place), place).toBeUndefined();
  });

  it('is not read in the cache of a machine that has none', () => {
    expect(shapes({ ...outside, hub: null })('Org/Name')).toBeUndefined();
  });
});
