import { isRefusedKey, isRefusedOfCode } from '../options/code-refusals.ts';
import { optionOf } from '../options/options-of.ts';
import { modelUnder } from '../options/walk.ts';
import type { ModelName } from '../options/model-facts.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { isLiteral } from './evaluate/state/literal.ts';
import { shapeOf } from './evaluate/state/shape.ts';
import type { Deployment, Dict, Value } from './evaluate/state/values.ts';
import { treeOf } from './tree.ts';

const NOWHERE: TextRange = { start: 0, end: 0 };

/** An option that Ray refuses, by its dotted path, and why. */
export interface RefusedOption {
  readonly path: string;
  readonly why: Words;
}

/** Why Ray refuses the first option whose value it surely does not take; null where it may take each. */
export const refusedOption = ({ options }: Deployment, release: string): RefusedOption | null => {
  for (const [key, { value, held }] of options) {
    if (shapeOf(value) !== held) continue;
    const found = refusedValue('DeploymentSchema', key, value, key, release) ?? refusedInside(key, value, release);
    if (found !== null) return found;
  }
  return null;
};

const refusedValue = (
  model: ModelName,
  key: string,
  value: Value,
  path: string,
  release: string,
): RefusedOption | null => {
  const tree = isLiteral(value) ? treeOf(value, NOWHERE) : null;
  if (tree === null || !isRefusedOfCode(model, key, tree, release)) return null;
  const said = `${path}${shown(value)}`;
  const expected = optionOf(model, key)?.code?.expected?.(release);
  const why = {
    en: `Ray ${release} refuses ${said}${expected === undefined ? '' : `: ${expected.en}`}`,
    vi: `Ray ${release} từ chối ${said}${expected === undefined ? '' : `: ${expected.vi}`}`,
  };
  return { path, why };
};

/** The entries of a mapping or config, each by itself: one that is not known leaves the others as they are. */
const refusedInside = (option: string, value: Value, release: string): RefusedOption | null => {
  const model = modelUnder('DeploymentSchema', option, release);
  const fields = model && fieldsOf(value, model);
  if (model === undefined || fields?.spoiled !== null) return null;
  for (const { key, value: inner } of fields.entries.values()) {
    if (key.type !== 'str') continue;
    const name = String(key.value);
    if (isRefusedKey(option, model, name, release))
      return { path: `${option}.${name}`, why: unknownKey(option, name, release) };
    const found = refusedValue(model, name, inner, `${option}.${name}`, release);
    if (found !== null) return found;
  }
  return null;
};

const fieldsOf = (value: Value, model: ModelName): Dict | null =>
  value.kind === 'dict' ? value : value.kind === 'record' && value.path.endsWith(`.${model}`) ? value.fields : null;

const unknownKey = (option: string, key: string, release: string): Words => ({
  en: `Ray ${release} refuses ${key} in ${option}: it does not know this key`,
  vi: `Ray ${release} từ chối ${key} trong ${option}: không biết khóa này`,
});

const PYTHON_WORDS: ReadonlyMap<unknown, string> = new Map<unknown, string>([
  [null, 'None'],
  [true, 'True'],
  [false, 'False'],
]);

const shown = (value: Value): string => {
  if (value.kind !== 'scalar') return '';
  return ` ${PYTHON_WORDS.get(value.value) ?? (value.type === 'str' ? JSON.stringify(value.value) : String(value.value))}`;
};
