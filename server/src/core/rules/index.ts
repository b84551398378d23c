import { argsKey } from './args-key.ts';
import { ceiling } from './ceiling.ts';
import { cpuContention } from './cpu-contention.ts';
import { hiddenRouter } from './hidden-router.ts';
import { modelKey } from './model-key.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [cpuContention, ceiling, hiddenRouter, modelKey, argsKey];
