import { readFileSync } from 'node:fs';

/** Two applications that compete for four CPUs. */
export const scenario = readFileSync(new URL('../../examples/two-llm-apps.yaml', import.meta.url), 'utf8');

/** Whether what was published of a document says so. */
export const contends = ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }): boolean =>
  diagnostics.some(({ code }) => code === 'cpu-contention');
