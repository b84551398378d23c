import { analyze } from '../../../server/src/core/index.ts';
import type { Analysis, AnalyzeOptions } from '../../../server/src/core/index.ts';
import { LLAMA_8B } from './shapes.ts';

export interface Model {
  readonly id?: string;
  readonly gpu?: string;
  readonly engine?: string;
  readonly more?: string;
  readonly ray?: string;
  readonly cluster?: string;
}

/** One application with one model, on a card by its name unless `gpu` is empty. */
export const textOf = ({ id = 'a/Model', gpu = 'L4', engine = '', more = '' }: Model): string =>
  `applications:
  - name: llm
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config: { model_id: chat, model_source: ${id} }
${gpu === '' ? '' : `          accelerator_type: ${gpu}\n`}${engine === '' ? '' : `          engine_kwargs: { ${engine} }\n`}${more === '' ? '' : `          ${more}\n`}`;

/** The shape of Llama 3.1 8B under `a/Model`, none for anything else. */
export const shapes: NonNullable<AnalyzeOptions['shapes']> = (source) => (source === 'a/Model' ? LLAMA_8B : undefined);

export const analysisOf = (model: Model): Analysis => {
  const cluster = model.cluster === undefined ? {} : { clusterOption: model.cluster };
  return analyze(textOf(model), { rayVersionOption: model.ray ?? '2.60.0', shapes, ...cluster });
};
