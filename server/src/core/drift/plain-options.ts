import { keysOf } from '../options/model-facts.ts';
import { modelUnder } from '../options/walk.ts';
import { entryOf, valueOf } from '../yaml/tree.ts';
import type { Tree } from '../yaml/tree.ts';
import { rayDefault, settingBeside } from './code-value.ts';
import { givenTo } from './sides.ts';
import type { DeploymentSides } from './sides.ts';
import { unlikeIn } from './values.ts';
import type { Unlike } from './values.ts';

/** Options that are compared with others beside them. */
const APART = new Set(['name', 'num_replicas', 'autoscaling_config', 'ray_actor_options', 'route_prefix']);

/** What is unlike among the options of a deployment that each stand for themselves. */
export const unlikePlain = (sides: DeploymentSides): readonly Unlike[] =>
  keysOf('DeploymentSchema', sides.release)
    .filter((key) => !APART.has(key))
    .flatMap((key) => unlikeOption(sides, key));

const unlikeOption = (sides: DeploymentSides, key: string): readonly Unlike[] => {
  const { written, deployed, inForce, release, near } = sides;
  const own = entryOf(written, key);
  const before = valueOf(deployed, key);
  const told = valueOf(inForce, key);
  const pair = {
    path: [key],
    near: own?.keyRange ?? near,
    model: modelUnder('DeploymentSchema', key, release) ?? null,
  };
  if (own !== undefined && before !== undefined)
    return unlikeIn({ ...pair, inFile: own.value, running: before }, release);
  const running = told ?? before ?? rayDefault(key, release);
  if (own !== undefined) return unlikeIn({ ...pair, inFile: own.value, running }, release);
  if (running === undefined || (before === undefined && told === undefined)) return [];
  return unlikeUnwritten(sides, key, running);
};

/** The file leaves it to the code: what that sets where it was read, else Ray’s default. */
const unlikeUnwritten = (sides: DeploymentSides, key: string, running: Tree): readonly Unlike[] => {
  const { deployed, release, near } = sides;
  const setting = settingBeside(sides, key, running);
  if (setting !== null) return setting.isSame ? [] : [{ path: [key], inFile: setting.inFile, running, range: near }];
  const own = givenTo(sides, key);
  if (own === null) return [];
  const inFile = own ?? rayDefault(key, release);
  // A default that nobody shows.
  if (inFile === undefined && valueOf(deployed, key) === undefined) return [];
  const model = modelUnder('DeploymentSchema', key, release) ?? null;
  return unlikeIn({ path: [key], inFile, running, near, model }, release);
};

/** Those that the file that was deployed had and the file has no more, and of which nobody knows what the code sets. */
export const plainLeftToCode = (sides: DeploymentSides): readonly string[] => {
  const { written, deployed, inForce, release } = sides;
  return keysOf('DeploymentSchema', release).filter((key) => {
    const before = valueOf(deployed, key);
    if (APART.has(key) || before === undefined || entryOf(written, key) !== undefined) return false;
    return givenTo(sides, key) === null && settingBeside(sides, key, valueOf(inForce, key) ?? before) === null;
  });
};
