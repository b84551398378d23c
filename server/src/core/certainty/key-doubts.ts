import { isTakenOfCode } from '../options/code-values.ts';
import { fieldFact, unknownKeysOf } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import type { Home } from '../options/option.ts';
import { optionOf } from '../options/options-of.ts';
import type { Stage } from '../options/stage.ts';
import { modelUnder } from '../options/walk.ts';
import { deploymentOptionTaken } from '../ray/facts/llm.ts';
import { isNull, mapsIn } from '../yaml/tree.ts';
import type { Entry, MapNode } from '../yaml/tree.ts';
import type { Doubt } from './doubt.ts';
import { NOT_JUDGED, OVER_CODE } from './doubt-words.ts';

/** A mapping whose keys are asked for, and where it stands. */
export interface Asked {
  readonly model: ModelName;
  readonly stage: Stage;
  /** Where the options of a deployment stand; null for every other model. */
  readonly home: Home | null;
  /** True where they go over what code sets, which Ray weighs with them. */
  readonly overCode: boolean;
  readonly release: string;
}

/** A doubt for each key of a mapping whose content nothing decides, those of the models under it included. */
export const mapDoubts = (map: MapNode, asked: Asked): readonly Doubt[] =>
  [...map.entries.values()].flatMap((entry) => entryDoubts(entry, asked));

export const entryDoubts = (entry: Entry, asked: Asked): readonly Doubt[] => {
  const { model, release } = asked;
  const { key, keyRange, value } = entry;
  if (isPassedBy(entry, asked)) return [];
  const stage = optionOf(model, key)?.stage ?? asked.stage;
  if (!isDecided(entry, asked)) return [{ stage, range: keyRange, message: NOT_JUDGED(key) }];
  if (asked.overCode && !isTakenOver(entry, asked)) return [{ stage, range: keyRange, message: OVER_CODE(key) }];
  const under = modelUnder(model, key, release);
  if (under === undefined) return [];
  return mapsIn(value).flatMap((inner) =>
    mapDoubts(inner, { ...asked, model: under, home: homeOf(under), overCode: false }),
  );
};

const homeOf = (model: ModelName): Home | null => (model === 'DeploymentConfig' ? 'model' : null);

/** True for a key that the release drops or refuses as it is; `serve.deployment`, to which two homes hand all keys, does neither. */
const isPassedBy = ({ key }: Entry, { model, home, release }: Asked): boolean => {
  const isOption = model === 'DeploymentConfig' || (model === 'DeploymentSchema' && home === 'own');
  return !isOption && fieldFact(model, key, release) === undefined && unknownKeysOf(model, release) !== undefined;
};

const isDecided = ({ key, value }: Entry, { model, home, overCode, release }: Asked): boolean => {
  const decided = optionOf(model, key)?.decided;
  if (decided?.overCode === true && !overCode) return false;
  if (decided === undefined || decided.only?.(value, release) === false) return false;
  if (model === 'DeploymentConfig' && !deploymentOptionTaken(key, release)) return false;
  if (home === 'own' && model === 'DeploymentSchema' && isNull(value)) return false;
  return home === null || decided.at === undefined || decided.at.includes(home);
};

/** Options over those of code whose content surely passes. */
const isTakenOver = ({ key, value }: Entry, { model, release }: Asked): boolean =>
  optionOf(model, key)?.code?.over?.(value, release) === true || isTakenOfCode(model, key, value);
