import type { Steps } from '../release.ts';
import generated from './generated/code.json' with { type: 'json' };
import { eachStep, stepsOf } from './steps-of.ts';

/** What a release makes of applications written in Python, as it built those of `oracle/apps/asked.py`. */
const trials = stepsOf<Readonly<Record<string, boolean>>>(generated.taken);

const taken = (trial: string): Steps<boolean> => eachStep(trials, (found) => found[trial] === true);

/**
 * Whether a deployment whose name is taken gets the next free `_1`, `_2`
 * (`_get_unique_deployment_name_memoized`, `ray/serve/_private/build_app.py`). Before, only names of classes did
 * (`_DAGNodeNameGenerator`, `ray/dag/utils.py`), and of two with one written name the later replaced the earlier.
 */
export const numbersWrittenNames = eachStep(stepsOf<string>(generated.same_names), (what) => what === 'numbered');

/** Whether `.options` may set the bundles, their strategy or the limit of a node to None (`deployment_to_schema`). */
export const takesNullPlacement = taken('null_bundles');

/** Whether a function may be bound to arguments. */
export const takesFunctionArguments = taken('function_arguments');

/** Whether code may say `num_replicas="auto"` (`handle_num_replicas_auto`). */
export const takesAutoInCode = taken('automatic');

/** Whether `.options` may set a count over the bounds of a deployment that scales. */
export const takesCountOverBounds = taken('counted');

/**
 * Whether code may give `max_concurrent_queries` None: 2.10.0 alone takes None for a value that is given
 * (`max_concurrent_queries: Default[int] = DEFAULT.VALUE` in `ray/serve/api.py`; before it and from 2.11 on None is the default).
 */
export const takesNullQueries: Steps<boolean> = [
  ['2.9.0', true],
  ['2.10.0', false],
  ['2.11.0', true],
];
