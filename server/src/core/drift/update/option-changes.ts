import { feedsOf } from '../../options/options-of.ts';
import { fieldFact, keysOf } from '../../options/model-facts.ts';
import { modelUnder } from '../../options/walk.ts';
import { restoresCode } from '../../ray/facts/updating.ts';
import { at } from '../../ray/release.ts';
import { entryOf, isNull, valueOf } from '../../yaml/tree.ts';
import type { Tree } from '../../yaml/tree.ts';
import { rayDefault } from '../code-value.ts';
import { treeOfJson } from '../../yaml/json-tree.ts';
import { unlikeIn } from '../values.ts';
import { givenTo } from '../sides.ts';
import type { UpdateSides } from './sides.ts';

/** Options of `DeploymentConfig` that an update changes, but those of how many replicas there are. */
export const optionChanges = (sides: UpdateSides): readonly string[] => {
  const { release } = sides;
  return keysOf('DeploymentSchema', release).filter(
    (key) =>
      isOwn(key, release) &&
      !APART.has(key) &&
      (key === 'logging_config' ? loggingChanges(sides) : isChanged(sides, key)),
  );
};

const APART = new Set(['name', 'num_replicas', 'autoscaling_config']);

const isOwn = (key: string, release: string): boolean => fieldFact('DeploymentConfig', key, release) !== undefined;

const isChanged = (sides: UpdateSides, key: string): boolean => {
  const { written, release } = sides;
  const own = entryOf(written, key)?.value ?? (isRestored(sides, key) ? codeValue(sides, key) : undefined);
  if (own == null) return false;
  return !isEqual(own, ranValue(sides, key), key, release);
};

/** True where the file had it that was deployed, has it no more, and the release goes back to the code. */
export const isRestored = ({ written, deployed, release }: UpdateSides, key: string): boolean =>
  at(restoresCode, release) === true && valueOf(written, key) === undefined && valueOf(deployed, key) !== undefined;

const ranValue = ({ inForce, deployed, release }: UpdateSides, key: string): Tree =>
  valueOf(inForce, key) ?? valueOf(deployed, key) ?? defaultIn(key, release);

const defaultIn = (key: string, release: string): Tree => rayDefault(key, release) ?? treeOfJson(null);

/** What the code sets, or Ray’s default where it sets nothing; null where that is not known. */
const codeValue = (sides: UpdateSides, key: string): Tree | null => {
  const { settings, release } = sides;
  const own = givenTo(sides, key);
  if (own !== null) return own ?? defaultIn(key, release);
  const feed = feedsOf('DeploymentSchema').find(([name]) => name === key)?.[1];
  const setting = feed && settings?.[feed.setting];
  return setting?.known === true && typeof setting.value === 'number' ? treeOfJson(setting.value) : null;
};

/** Options that the release takes back to what the code sets, which nobody knows. */
export const openOptions = (sides: UpdateSides): readonly string[] =>
  keysOf('DeploymentSchema', sides.release).filter(
    (key) => isOwn(key, sides.release) && !APART.has(key) && isRestored(sides, key) && codeValue(sides, key) === null,
  );

const isEqual = (one: Tree, other: Tree, key: string, release: string): boolean => {
  const model = modelUnder('DeploymentSchema', key, release) ?? null;
  return unlikeIn({ path: [], inFile: one, running: other, near: one.range, model }, release).length === 0;
};

/** A deployment without a logging config of its own has that of its application (`_reconcile_target_deployments` in `application_state.py`). */
const loggingChanges = (sides: UpdateSides): boolean => {
  const { written, deployed, logging, release } = sides;
  const [after, before] = logging;
  const ran = valueOf(deployed, 'logging_config');
  const kept = isRestored(sides, 'logging_config') ? undefined : ran;
  const own = valueOf(written, 'logging_config') ?? kept;
  const [now, then] = [orApplication(own, after), orApplication(ran, before)];
  return !isEqual(now, then, 'logging_config', release);
};

const orApplication = (own: Tree | undefined, application: string): Tree =>
  own === undefined || isNull(own) ? treeOfJson(JSON.parse(application) as unknown) : own;
