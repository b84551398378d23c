import { expect, it } from 'vitest';
import { argumentEdits } from '../../../server/src/core/advice/argument-edits.ts';
import { applyEdits } from '../../../server/src/core/yaml/edit.ts';
import { parseDocuments } from '../../../server/src/core/yaml/parse-document.ts';
import { asMap } from '../../../server/src/core/yaml/tree.ts';

const CHANGES = [
  { key: 'gpu_memory_utilization', value: 0.49 },
  { key: 'max_model_len', value: 8192 },
  { key: 'tensor_parallel_size', value: 2 },
] as const;

const written = (text: string): string | null => {
  const model = asMap(parseDocuments(text)[0]?.root ?? undefined);
  const edits = model === undefined ? null : argumentEdits(text, model, CHANGES);
  return edits === null ? null : applyEdits(text, edits);
};

it.each([
  [
    'no engine_kwargs',
    'accelerator_type: L4\n',
    'accelerator_type: L4\nengine_kwargs: { gpu_memory_utilization: 0.49, max_model_len: 8192, tensor_parallel_size: 2 }\n',
  ],
  [
    'a block, one of them there with a comment',
    'engine_kwargs:\n  max_model_len: 32768 # as the clients ask\n  dtype: auto\n',
    'engine_kwargs:\n  max_model_len: 8192 # as the clients ask\n  dtype: auto\n  gpu_memory_utilization: 0.49\n  tensor_parallel_size: 2\n',
  ],
  [
    'braces',
    'engine_kwargs: { dtype: auto }\n',
    'engine_kwargs: { dtype: auto, gpu_memory_utilization: 0.49, max_model_len: 8192, tensor_parallel_size: 2 }\n',
  ],
  [
    'lines that end as on Windows',
    'engine_kwargs:\r\n  dtype: auto\r\n',
    'engine_kwargs:\r\n  dtype: auto\r\n  gpu_memory_utilization: 0.49\r\n  max_model_len: 8192\r\n  tensor_parallel_size: 2\r\n',
  ],
  ['arguments that come from an anchor', 'a: &a { engine_kwargs: { dtype: auto } }\n<<: *a\n', null],
])('arguments are written into %s', (_, text, expected) => {
  expect(written(text)).toBe(expected);
});
