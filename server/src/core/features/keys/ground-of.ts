import { asCode } from '../../text/markdown.ts';
import type { ConfigNode, KeyNode, KeyedNode } from '../../config/serve-config.ts';
import { fieldFact, hasModel, keysOf } from '../../options/model-facts.ts';
import type { ModelName } from '../../options/model-facts.ts';
import { modelUnder } from '../../options/walk.ts';
import { optionOf } from '../../options/options-of.ts';
import { parameterAt } from '../../ray/facts/parameters.ts';
import { nearest } from '../../text/nearest.ts';
import type { Ground } from './about.ts';
import { engineGround } from './engine-ground.ts';
import { environmentGround, setupGround } from './environment-ground.ts';
import {
  amountsGround,
  callbackGround,
  codeGround,
  experimentalGround,
  labelsGround,
  variablesGround,
} from './free-grounds.ts';
import { modelGround } from './model-ground.ts';
import { own } from '../../text/own.ts';

const isMapping = (node: ConfigNode): node is KeyedNode => 'keys' in node;

/** What the innermost mapping of a path is read as; null outside of every mapping. */
export const groundOf = (path: readonly ConfigNode[], release: string): Ground | null => {
  const index = path.findLastIndex(isMapping);
  const mapping = path[index];
  if (mapping === undefined || !isMapping(mapping)) return null;
  if (mapping.model !== null) return modelGround([mapping.model], release);
  const keys = path.slice(0, index).filter((node) => node.kind === 'key');
  const at = keys.findLastIndex(({ model }) => model !== null);
  const holder = keys[at];
  return holder === undefined ? null : under(holder, keys.slice(at + 1).map(({ key }) => key), release); // prettier-ignore
};

/** The ground of a mapping without a model: `trail` leads to it from the value of the last key that a model has. */
const under = (holder: KeyNode, trail: readonly string[], release: string): Ground => {
  const [next] = trail;
  const { key, option } = holder;
  const models = (option?.models ?? []).filter((model) => hasModel(model, release));
  const offered = option?.offers?.find((model) => hasModel(model, release));
  if (models.length > 1 && next === undefined) return modelGround(models, release);
  if (offered !== undefined && next === undefined) return modelGround([offered], release);
  if (option?.holds === 'options') return optionsGround(trail, release);
  if (key === 'runtime_env') return inEnvironment(trail, release, holder.model === 'ControllerOptions');
  if (key === 'engine_kwargs')
    return next === undefined
      ? engineGround(release)
      : codeGround({ en: `Part of the engine’s ${next}.`, vi: `Một phần của ${next} của engine.` });
  return own(HELD, key)?.(release) ?? meantUnder(holder, trail, release) ?? plainUnder(holder, trail);
};

/** What a misspelt key holds is told as what was meant, so that one slip does not take the words from all below it. */
const meantUnder = ({ key, model }: KeyNode, trail: readonly string[], release: string): Ground | null => {
  if (model === null || fieldFact(model, key, release) !== undefined) return null;
  const meant = nearest(key, keysOf(model, release));
  const first = meant === undefined ? undefined : modelUnder(model, meant, release);
  const inner = trail.reduce((at, next) => at && modelUnder(at, next, release), first);
  return inner === undefined ? null : modelGround([inner], release);
};

const BUNDLE = (): Ground => amountsGround(true);

const HELD: Readonly<Record<string, (release: string) => Ground>> = {
  resources: () => amountsGround(false),
  resources_per_bundle: BUNDLE,
  placement_group_bundles: BUNDLE,
  bundles: BUNDLE,
  label_selector: () => labelsGround,
  placement_group_bundle_label_selector: () => labelsGround,
  fallback_strategy: () => labelsGround,
  experimental_configs: experimentalGround,
  callback_config: callbackGround,
};

/** Options of a builder's own deployment go to `serve.deployment`. */
const optionsGround = (trail: readonly string[], release: string): Ground => {
  const model: ModelName = 'DeploymentSchema';
  const [key, ...rest] = trail;
  if (key !== undefined) {
    const held = modelUnder(model, key, release);
    if (held !== undefined && rest.length === 0) return modelGround([held], release);
    return own(HELD, key)?.(release) ?? codeGround(PART);
  }
  const all = modelGround([model], release);
  const isTaken = (name: string): boolean => parameterAt('deployment', name, release) === 'taken';
  return {
    ...all,
    keys: all.keys.filter(isTaken),
    about: (name) => (isTaken(name) && fieldFact(model, name, release) !== undefined ? all.about(name) : null),
    unknown: { en: `Ray ${release} refuses the config for it.`, vi: `Ray ${release} từ chối cấu hình vì khóa này.` },
  };
};

const PART = { en: 'Part of an option of that deployment.', vi: 'Một phần của tùy chọn của deployment đó.' };

/** Of the controller's environment Ray takes the variables alone (`ControllerOptions` in `ray/serve/schema.py`). */
const inEnvironment = ([key, ...rest]: readonly string[], release: string, isController: boolean): Ground => {
  const whole = environmentGround(release);
  if (key === undefined) return isController ? { ...whole, keys: ['env_vars'] } : whole;
  if (key === 'env_vars' && rest.length === 0) return variablesGround;
  if (key === 'config' && rest.length === 0) return setupGround(release);
  return codeGround({
    en: `Part of ${asCode(key)} of the runtime environment.`,
    vi: `Một phần của ${asCode(key)} trong môi trường chạy.`,
  });
};

/** What goes elsewhere as it is; the purpose of the key around says where to. */
const plainUnder = ({ key, model, option }: KeyNode, trail: readonly string[]): Ground => {
  const purpose = option?.purpose ?? (model === null ? undefined : optionOf(model, key)?.purpose);
  const name = [key, ...trail].join('.');
  return codeGround({
    en: `Part of ${asCode(name)}${purpose === undefined ? '.' : `: ${lower(purpose.en)}`}`,
    vi: `Một phần của ${asCode(name)}${purpose === undefined ? '.' : `: ${lower(purpose.vi)}`}`,
  });
};

const lower = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
