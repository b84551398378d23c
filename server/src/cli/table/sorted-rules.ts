import { ALL_RULES } from '../../core/index.ts';
import type { RuleMeta } from '../../core/index.ts';

/** Every rule, in the order of their codes. */
export const SORTED_RULES: readonly RuleMeta[] = [...ALL_RULES].sort((a, b) => (a.code < b.code ? -1 : 1));
