import { describe, expect, it } from 'vitest';
import { engineMemory, vllmVersion } from '../../../server/src/core/ray/facts/engine.ts';
import { countsGraphs, engineIn } from '../../../server/src/core/ray/facts/engine-cache.ts';
import { typeOn } from '../../../server/src/core/memory/weights/model-type.ts';
import { sizeOnCard } from '../../../server/src/core/memory/weights/stage-weights.ts';

const GIB = 2 ** 30;

describe('the rules of the cache', () => {
  it.each(vllmVersion.filter(([, vllm]) => vllm !== null))(
    'start the engine that the facts tell on Ray %s',
    (release, vllm) => {
      const told = engineMemory(release);
      expect(engineIn(vllm ?? '', undefined)).toBe(told?.engine);
      expect(countsGraphs({ vllm: vllm ?? '', exact: true })).toBe(told?.graphs);
    },
  );
});

describe('the type that a model runs in', () => {
  const on = (architecture: string, vllm: string, name: string | undefined, gib: number) =>
    typeOn({ architecture }, { dtype: 'auto', vllm }, { name, bytes: { low: gib * GIB, high: gib * GIB } });

  it('is float32 for Gemma on a card without bfloat16', () => {
    expect(on('Gemma2ForCausalLM', '0.12.0', 'T4', 15)).toBe('float32');
    expect(on('Gemma2ForCausalLM', '0.12.0', 'L4', 22)).toBe('auto');
    expect(on('LlamaForCausalLM', '0.12.0', 'T4', 15)).toBe('auto');
  });

  it('hangs on the version, and is not known of a small card without a name', () => {
    expect(on('Gemma3ForCausalLM', '0.10.0', 'T4', 15)).toBe('auto');
    expect(on('Gemma3ForCausalLM', '0.10.2', 'T4', 15)).toBe('float32');
    expect(on('Gemma2ForCausalLM', '0.12.0', undefined, 15)).toBeUndefined();
    expect(on('Gemma2ForCausalLM', '0.12.0', undefined, 79)).toBe('auto');
  });
});

describe('experts on a card', () => {
  const weight = { size: 1200, split: 'experts', linear: true, experts: 12 } as const;
  const size = (expertParallel: number, wholeExperts: boolean) =>
    sizeOnCard(weight, { tensorParallel: expertParallel, expertParallel, wholeExperts }, undefined, {
      architecture: 'A',
    });

  it('are a part of each, or whole ones where they are in parallel', () => {
    expect(size(8, false)).toEqual({ low: 150, high: 150 });
    expect(size(4, true)).toEqual({ low: 300, high: 300 });
    expect(size(8, true)).toEqual({ low: 100, high: 500 });
  });
});
