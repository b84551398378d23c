import { describe, expect, it } from 'vitest';
import { releaseDiffText } from '../../../server/src/core/index.ts';
import { diffOf, llm, scenario } from './configs.ts';

describe('the text of a diff', () => {
  const text = (language: 'en' | 'vi') => releaseDiffText(diffOf(scenario, '2.49.2', '2.60.0'), 'a.yaml', language);

  it('tells first what gets worse', () => {
    const heads = text('en')
      .split('\n')
      .filter((line) => /^\S/.test(line));
    expect(heads).toEqual([
      'a.yaml: Ray 2.49.2 → 2.60.0',
      'Worse',
      'Reserves (once check --fix has mended it)',
      'Defaults that move',
      'Better',
    ]);
    expect(text('en').split('\n')[3]).toBe('  Ray 2.60.0 rejects it at stage build; Ray 2.49.2 accepts it.');
    expect(text('en')).toContain('LLMRouter → OpenAiIngress (renamed)  2 CPU → 1 CPU');
  });

  it('calls one error in the place of another neither worse nor better', () => {
    const bare = scenario.replaceAll(/.*resources_per_bundle.*\n/g, '');
    const shown = releaseDiffText(diffOf(bare, '2.49.2', '2.60.0'), 'a.yaml', 'en');
    expect(shown).not.toContain('Worse');
    expect(shown.slice(shown.indexOf('Also'), shown.indexOf('Better'))).toContain('[gpu-contention]');
  });

  it('counts bundles that are alike', () => {
    const text = llm('          engine_kwargs: { tensor_parallel_size: 4 }\n');
    expect(releaseDiffText(diffOf(text, '2.47.1', '2.60.0'), 'a.yaml', 'en')).toContain(
      'each replica: [1 CPU] + 4 × [1 GPU], STRICT_PACK → [1 CPU, 1 GPU] + 3 × [1 GPU], PACK',
    );
  });

  it('is said in Vietnamese too', () => {
    expect(text('vi')).toContain('Ray 2.60.0 từ chối ở bước build; Ray 2.49.2 chấp nhận.');
  });

  it('says whose numbers are those of a file that is not started', () => {
    const back = releaseDiffText(diffOf(scenario, '2.60.0', '2.49.2'), 'a.yaml', 'en');
    expect(back).toContain('Reserves (as the file stands, which Ray 2.60.0 does not start)');
    expect(back.indexOf('Better')).toBeGreaterThan(0);
  });
});
