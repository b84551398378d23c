import { describe, expect, it } from 'vitest';
import { parseDocuments } from '../yaml/parse-document.ts';
import { workersOf } from './workers.ts';

const words = (kwargs: string) => {
  const root = parseDocuments(`engine_kwargs: { ${kwargs} }\n`)[0]?.root;
  return root && workersOf(root, '2.60.0')?.part.why;
};

describe('the workers of an engine', () => {
  it('are told by their number, and what makes them several', () => {
    expect(words('')).toEqual({ en: '1 engine worker', vi: '1 worker của engine' });
    expect(words('tensor_parallel_size: 2, pipeline_parallel_size: 3')).toEqual({
      en: '6 engine workers (tensor × pipeline parallel)',
      vi: '6 worker của engine (tensor × pipeline parallel)',
    });
  });
});
