import { describe, expect, it } from 'vitest';
import { analyze, applyEdits, refactoringsAt } from '../../../server/src/core/index.ts';
import type { Analysis, Refactoring } from '../../../server/src/core/index.ts';
import { indented, service } from '../manifests/service.ts';

const NODE = 'cpu=16,gpu=4,accelerator_type:L4=1';

const MODEL = 'meta-llama/Llama-3.1-8B-Instruct';

const CONFIG = `applications:
- name: llm
  import_path: ray.serve.llm:build_openai_app
  args:
    llm_configs:
    - model_loading_config: { model_id: ${MODEL} }
      engine_kwargs:
        dtype: auto # as trained
`;

const SIZED = `${CONFIG}        tensor_parallel_size: 2
        max_model_len: 50176
`;

const analysed = (text: string, clusterOption = NODE): Analysis =>
  analyze(text, { rayVersionOption: '2.60.0', clusterOption });

/** The sizing that is offered at the model of an analysis. */
const offered = (analysis: Analysis, place = 'model_loading_config'): Refactoring | undefined =>
  refactoringsAt(analysis, analysis.text.indexOf(place)).find(({ title }) => title.en.startsWith('Size this engine'));

/** The text once it is sized; why it is not. */
const sized = (analysis: Analysis): string => {
  const { change } = offered(analysis) ?? { change: { why: { en: 'nothing offered' } } };
  return 'why' in change ? change.why.en : applyEdits(analysis.text, change.edits);
};

describe('“Size this engine for its card”', () => {
  it('says what it writes, and writes it into the arguments of the model', () => {
    const analysis = analysed(CONFIG);
    expect(offered(analysis)?.title.en).toBe(
      'Size this engine for its card: tensor_parallel_size: 2, max_model_len: 50176',
    );
    expect(sized(analysis)).toBe(SIZED);
  });

  it('writes into the config inside of a RayService', () => {
    const around = (config: string): string => service(`|\n    ${indented(config, 4)}`);
    expect(sized(analysed(around(CONFIG)))).toBe(around(SIZED));
  });

  it('writes JSON into JSON', () => {
    const llm = { model_loading_config: { model_id: MODEL } };
    const config = (one: object) => ({
      applications: [
        { name: 'llm', import_path: 'ray.serve.llm:build_openai_app', args: { llm_configs: [{ ...llm, ...one }] } },
      ],
    });
    const kwargs = { tensor_parallel_size: 2, max_model_len: 50_176 };
    for (const before of [{}, { engine_kwargs: {} }, { engine_kwargs: { dtype: 'auto' } }]) {
      const after = JSON.parse(sized(analysed(JSON.stringify(config(before), null, 2)))) as unknown;
      const own = 'engine_kwargs' in before ? before.engine_kwargs : {};
      expect(after).toEqual(config({ engine_kwargs: { ...own, ...kwargs } }));
    }
  });

  it('is not offered where the engine is sized as it should be', () => {
    expect(offered(analysed(CONFIG, 'cpu=16,gpu=1,accelerator_type:H100=1'))).toBeUndefined();
  });

  it('says why it is not there where nothing starts the engine, or where that is not known', () => {
    expect(sized(analysed(CONFIG, 'cpu=16,gpu=1,accelerator_type:T4=1'))).toMatch(/^it is not sure to start/);
    expect(sized(analysed(CONFIG, 'cpu=16,gpu=4'))).toContain('no card is named');
  });

  it('says why it is not there at a model that another file holds', () => {
    const text = CONFIG.replace(/llm_configs:[\s\S]*/, 'llm_configs: ["model.yaml"]\n');
    const analysis = analyze(text, {
      rayVersionOption: '2.60.0',
      clusterOption: NODE,
      readFile: (path) => (path === 'model.yaml' ? `model_loading_config: { model_id: ${MODEL} }\n` : null),
    });
    const found = offered(analysis, '"model.yaml"');
    expect(found?.change).toMatchObject({ why: { en: 'the model is not written in this file' } });
  });
});
