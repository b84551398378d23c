import { acceleratorsOn } from '../../ray/facts/accelerators.ts';
import type { Form } from '../../options/form.ts';
import type { FieldFact, ModelName } from '../../options/model-facts.ts';
import { pathsOf } from '../../options/builder.ts';
import { builderPaths, builderAt } from '../../ray/facts/builders.ts';
import type { KnownValue } from './about.ts';
import { VALUE_WORDS } from './value-words.ts';
import { own } from '../../text/own.ts';

interface Asked {
  readonly model: ModelName;
  readonly key: string;
  readonly fact: FieldFact;
  readonly form: Form | undefined;
  readonly release: string;
}

/** Values of a key that can be told beforehand, the likeliest first. */
export const valuesOf = (asked: Asked): readonly KnownValue[] => {
  const { key, fact, form, release } = asked;
  const values = [...new Set(namedIn(asked))].filter((text) => text !== '""');
  const own = plainDefault(fact.default);
  const all = own === null || values.includes(own) || form?.kind === 'none' ? values : [own, ...values];
  return all.map((text) => ({
    text,
    ...(own === text && { isDefault: true }),
    ...wordsOf(key, text, release),
  }));
};

const wordsOf = (key: string, text: string, release: string): Pick<KnownValue, 'purpose'> => {
  const words = own(own(VALUE_WORDS, key) ?? {}, text);
  if (words !== undefined) return { purpose: words };
  return key === 'import_path' && builderAt(text, release) === true ? { purpose: BUILDER } : {};
};

const BUILDER = {
  en: 'Builds a whole application of the models in `args`.',
  vi: 'Dựng cả application từ các mô hình trong `args`.',
};

const namedIn = ({ model, key, fact, form, release }: Asked): readonly string[] => {
  if (key === 'accelerator_type') return acceleratorsOn(release);
  if (key === 'import_path' && model === 'ServeApplicationSchema') return buildersOn(release);
  if (form?.kind === 'choice' || form?.kind === 'word') return form.values.map(written);
  return [...(fact.choices ?? []).map(written), ...kindsOf(fact)];
};

/** The paths of builders that a release has, the public ones alone. */
const buildersOn = (release: string): readonly string[] =>
  builderPaths
    .filter((path) => builderAt(path, release) === true)
    .filter((path) => pathsOf(path.split(':')[1] ?? '').includes(path));

const kindsOf = ({ accepts = '', choices, kind, default: value }: FieldFact): readonly string[] => {
  const isNumber = /[ijkd]/.test(accepts) && !accepts.includes('y');
  const isFlag = choices === undefined && /[tf]/.test(accepts) && !isNumber && kind === undefined;
  const flags = value === true ? ['false', 'true'] : ['true', 'false'];
  const auto = accepts.includes('a') && !accepts.includes('s') ? ['auto'] : [];
  return [...(isFlag ? flags : []), ...auto];
};

const written = (value: string | number | boolean | null): string => (value === '' ? '""' : String(value));

/** A default that one can write in a line; null for every other. */
const plainDefault = (value: unknown): string | null => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'string' && !/^\(|^$/.test(value) ? value : null;
};
