import generated from './generated/outer-names.json' with { type: 'json' };
import { own } from '../../text/own.ts';

const NAMES: Readonly<Record<string, string>> = generated;

const sets = new Map<string, ReadonlySet<string>>();

const namesOf = (module: string): ReadonlySet<string> | undefined => {
  const text = own(NAMES, module);
  if (text === undefined) return undefined;
  const found = sets.get(module) ?? new Set(text.split(' '));
  sets.set(module, found);
  return found;
};

/**
 * False where no Python and no version of the package that was asked has the name in the module, or, of a module of Ray,
 * where not every release asked has it (`npm run oracle -- outer`). True of modules that were not asked.
 */
export const mayHaveName = (module: string, name: string): boolean =>
  name.startsWith('_') || namesOf(module)?.has(name) !== false;
