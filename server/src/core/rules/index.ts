import { argsKey } from './args-key.ts';
import { ceiling } from './ceiling.ts';
import { hiddenRouter } from './hidden-router.ts';
import { modelKey } from './model-key.ts';
import { overCapacity } from './over-capacity.ts';
import { routerCount } from './router-count-key.ts';
import type { Rule } from './rule.ts';

export const RULES: readonly Rule[] = [overCapacity, ceiling, hiddenRouter, modelKey, argsKey, routerCount];
