import { LLM_IMPORT_PATHS } from '../ray/facts/llm.ts';
import { asList, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';

/** Whether `build_openai_app` builds the application. */
export const isLlmApplication = (app: MapNode): boolean =>
  LLM_IMPORT_PATHS.includes(stringOf(valueOf(app, 'import_path')) ?? '');

export const modelsOf = (app: MapNode): readonly Tree[] => asList(valueOf(app, 'args', 'llm_configs'))?.items ?? [];
