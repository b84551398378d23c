import type { Builder } from '../builder.ts';

/** The builders of `ray.serve.llm`; `builders/registry.ts` says what each builds. */
export const BUILDERS: readonly Builder[] = [
  { name: 'build_openai_app', formerly: [], args: 'LLMServingArgs' },
  { name: 'build_pd_openai_app', formerly: ['build_app'], args: 'PDServingArgs' },
  { name: 'build_dp_openai_app', formerly: [], args: 'DPOpenAiServingArgs' },
];
