import { keysTaken } from '../../json-schema/model-schema.ts';
import { goneOf, sinceWords } from '../../json-schema/description.ts';
import { expectation } from '../../options/expectation.ts';
import { isAddress } from '../../options/form.ts';
import type { Form } from '../../options/form.ts';
import { fieldFact, unknownKeysOf } from '../../options/model-facts.ts';
import type { FieldFact, ModelName } from '../../options/model-facts.ts';
import type { Option } from '../../options/option.ts';
import { optionOf } from '../../options/options-of.ts';
import { isRefused } from '../../options/refused.ts';
import { modelLimit } from '../../ray/facts/autoscaling.ts';
import { at } from '../../ray/release.ts';
import type { Words } from '../../text/words.ts';
import { NOT_SET, REQUIRED, byDefault } from './about.ts';
import type { Ground, KeyAbout, Shape } from './about.ts';
import { firstOf } from './first-keys.ts';
import { modelsUnder, sampleOf } from './samples.ts';
import { formWords } from './form-words.ts';
import { valuesOf } from './values.ts';

/** The keys that a release reads in a mapping which is one of these models. */
export const modelGround = (models: readonly ModelName[], release: string): Ground => {
  const keys = [...new Set(models.flatMap((model) => keysTaken(model, release)))];
  const modelOf = (key: string): ModelName | undefined => models.find((model) => knows(model, key, release));
  const [first] = models;
  return {
    keys: firstOf(models, keys.filter((key) => isWanted(modelOf(key), key, release))), // prettier-ignore
    about: (key) => {
      const model = modelOf(key);
      return model === undefined ? null : aboutOf(model, key, release);
    },
    knower: `Ray ${release}`,
    unknown: first === undefined ? null : unknownWords(first, release),
  };
};

/** A model's `deployment_config` takes the options of a deployment, too. */
const ownerOf = (model: ModelName, key: string, release: string): ModelName =>
  model === 'DeploymentConfig' && fieldFact(model, key, release) === undefined ? 'DeploymentSchema' : model;

const knows = (model: ModelName, key: string, release: string): boolean =>
  fieldFact(ownerOf(model, key, release), key, release) !== undefined;

/** What only raises an error, and what Ray sets itself, is not proposed. */
const isWanted = (model: ModelName | undefined, key: string, release: string): boolean =>
  model !== undefined && !isRefused(model, key, release) && !SET_BY_RAY.includes(key);

/** Of `DeploymentConfig`. */
const SET_BY_RAY: readonly string[] = [
  'deployment_language',
  'is_cross_language',
  'serialized_request_router_cls',
  'user_configured_option_names',
];

const aboutOf = (model: ModelName, key: string, release: string): KeyAbout => {
  const owner = ownerOf(model, key, release);
  const option = optionOf(model, key);
  const fact = fieldFact(owner, key, release) ?? {};
  const taken = option?.takes?.(fact, release) ?? fact;
  const form = option?.form?.(fact, release);
  const gone = goneOf(owner, key, release);
  const since = sinceWords(owner, key, release);
  return {
    key,
    purpose: option?.purpose ?? null,
    takes: option?.imports === true ? CLASS_PATH : takenWords(taken, form, option),
    absent: absentWords(owner, key, fact, release),
    spans: [since, gone].filter((words) => words !== undefined),
    isRequired: fact.required === true,
    isGoing: gone !== undefined,
    values: valuesOf({ model, key, fact: taken, form, release }),
    shape: shapeOf(model, key, taken, release),
    sample: sampleOf(model, key, release),
  };
};

const CLASS_PATH: Words = {
  en: 'the import path of a class or function, as module:name',
  vi: 'import path của lớp hoặc hàm, dạng module:tên',
};

const takenWords = (fact: FieldFact, form: Form | undefined, option: Option | undefined): Words => {
  if (form === undefined && option?.isWellFormed === isAddress && !/[smM]/.test(fact.accepts ?? ''))
    return fact.accepts?.includes('n') === true ? ADDRESS_OR_NULL : ADDRESS;
  const words = form === undefined ? expectation(plainText(fact)) : formWords(form);
  if (option?.holds !== 'models') return words.en === '' ? PLAIN : words;
  return fact.list === true || words.en.includes('list') ? MODELS : MODEL;
};

/** While values are converted a text takes what it is written as in YAML; nobody means to write that. */
const plainText = (fact: FieldFact): FieldFact =>
  fact.kind === 'str' ? { ...fact, accepts: fact.accepts?.replace(/[tf]/g, '') ?? '' } : fact;

/** The releases were asked with texts that are no address, and refused them. */
const ADDRESS: Words = { en: 'an address such as s3://bucket/path', vi: 'địa chỉ như s3://bucket/path' };
const ADDRESS_OR_NULL: Words = { en: `${ADDRESS.en}, or null`, vi: `${ADDRESS.vi}, hoặc null` };

const PLAIN: Words = { en: 'text', vi: 'chuỗi' };
const MODEL: Words = {
  en: 'a mapping, or the path of a file with one',
  vi: 'mapping, hoặc đường dẫn file chứa mapping',
};
const MODELS: Words = {
  en: 'a list of mappings, or paths of files with one each',
  vi: 'danh sách mapping, hoặc đường dẫn file chứa mapping',
};

/** Code decides what a deployment leaves out; where code is silent too, Ray's own default holds. */
const absentWords = (model: ModelName, key: string, fact: FieldFact, release: string): Words => {
  if (fact.required === true) return REQUIRED;
  const own = UNSET[`${model}.${key}`];
  if (own !== undefined) return own;
  if (model === 'DeploymentConfig') return ofBuilder(key, release);
  const { default: value } = fact;
  if (value === '(computed)') return COMPUTED;
  if (value === '(code)') {
    const own = fieldFact('DeploymentConfig', key, release)?.default;
    const told = own === undefined || own === null || own === '(computed)' ? null : JSON.stringify(own);
    return told === null || model !== 'DeploymentSchema'
      ? { en: 'Left out: the deployment’s code decides.', vi: 'Không viết: code của deployment quyết định.' }
      : {
          en: `Left out: the deployment’s code decides; Ray’s own default is \`${told}\`.`,
          vi: `Không viết: code của deployment quyết định; mặc định của Ray là \`${told}\`.`,
        };
  }
  return value === undefined || value === null ? NOT_SET : byDefault(plain(value));
};

/** What a model leaves out, the builder sets as it does for every model. */
const ofBuilder = (key: string, release: string): Words => {
  const limit = key === 'max_ongoing_requests' ? at(modelLimit, release) : undefined;
  const told = limit == null ? '' : `: \`${String(limit)}\``;
  return { en: `Left out: the builder decides${told}.`, vi: `Không viết: builder quyết định${told}.` };
};

/** Where Serve puts a value of its own in the place of what is not set (`ReplicaConfig` in `ray/serve/_private/config.py`). */
const UNSET: Readonly<Record<string, Words>> = { 'RayActorOptionsSchema.num_cpus': byDefault('1') };

const plain = (value: unknown): string => (typeof value === 'string' && value !== '' ? value : JSON.stringify(value));

const COMPUTED: Words = {
  en: 'Default: worked out by Ray from the other keys.',
  vi: 'Mặc định: Ray tính từ các khóa khác.',
};

const shapeOf = (model: ModelName, key: string, fact: FieldFact, release: string): Shape => {
  const accepts = fact.accepts ?? '';
  const isModel = modelsUnder(model, key, release).length > 0;
  if (fact.list === true || key === 'placement_group_bundles' || key === 'llm_configs') return 'mappings';
  if (isModel || (/[mM]/.test(accepts) && !accepts.includes('s'))) return 'mapping';
  return /[lL]/.test(accepts) && !/[sijkd]/.test(accepts) ? 'values' : 'value';
};

const unknownWords = (model: ModelName, release: string): Words | null => {
  switch (model === 'DeploymentConfig' ? 'refused' : unknownKeysOf(model, release)) {
    case 'ignored':
      return { en: `Ray ${release} drops it without a word.`, vi: `Ray ${release} lặng lẽ bỏ qua khóa này.` };
    case 'refused':
      return { en: `Ray ${release} refuses the config for it.`, vi: `Ray ${release} từ chối cấu hình vì khóa này.` };
    default:
      return null;
  }
};
