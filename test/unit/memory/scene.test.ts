import { describe, expect, it } from 'vitest';
import { sceneEngines } from '../../../server/src/core/index.ts';
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
