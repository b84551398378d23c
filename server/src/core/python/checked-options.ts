import { deploymentSettings } from './code-settings.ts';
import type { ReadSettings } from './code-settings.ts';
import { isLiteral } from './evaluate/state/literal.ts';
import type { Run } from './evaluate/state/run.ts';
import { shapeOf } from './evaluate/state/shape.ts';
import type { Deployment } from './evaluate/state/values.ts';

/** Whether Ray takes the options of a deployment. */
export type CheckedOptions = Pick<ReadSettings, 'refused' | 'refusedOption' | 'certain'>;

/** So many lists of options are remembered. */
const KEPT = 500;

const known = new Map<string, CheckedOptions>();

/** Whether Ray takes options: the same for equal ones, which most deployments of a program have. */
export const checkedOptions = (made: Deployment, run: Pick<Run, 'release' | 'texts'>): CheckedOptions => {
  const key = keyOf(made, run.release);
  const found = (key === null ? undefined : known.get(key)) ?? deploymentSettings(made, made.name, run);
  const { refused, refusedOption, certain } = found;
  if (key === null) return found;
  if (known.size >= KEPT) known.clear();
  known.set(key, { refused, refusedOption, certain });
  return found;
};

/** All that decides it; null where a value is not known, was changed since it was given, or is not told apart from others. */
const keyOf = ({ options }: Deployment, release: string): string | null => {
  let key = release;
  for (const [name, { value, held }] of options) {
    if (UNSURE.test(held) || !isLiteral(value) || shapeOf(value) !== held) return null;
    key += `\n${name}=${held}`;
  }
  return key;
};

/** What is nested too deep to be written, and numbers that are none. */
const UNSURE = /…|float:null/;
