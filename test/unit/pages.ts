/// <reference types="vite/client" />
import type { RulePage } from '../../server/src/core/rules/page.ts';

// Written without type arguments: only in this form does vitest know that the file depends on others, and keeps none of it.
const files = import.meta.glob('../../server/src/core/rules/*/page.ts', { eager: true });

/** The help page of each folder of rules, by its code. */
export const PAGES: readonly (readonly [code: string, page: RulePage])[] = Object.entries(files).map(
  ([path, module]) => [path.split('/').at(-2) ?? '', (module as { page: RulePage }).page],
);
