import { pathsOf } from '../options/builder.ts';
import { asList, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';

/** Whether `build_openai_app` builds the application. */
export const isLlmApplication = (app: MapNode): boolean =>
  pathsOf('build_openai_app').includes(stringOf(valueOf(app, 'import_path')) ?? '');

export const modelsOf = (app: MapNode): readonly Tree[] => asList(valueOf(app, 'args', 'llm_configs'))?.items ?? [];
