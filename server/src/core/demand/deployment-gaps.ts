import type { DeploymentSettings, Setting } from '../deployments/settings.ts';
import { feedsOf } from '../options/options-of.ts';
import type { SettingName } from '../options/setting-values.ts';
import { distinctGaps, gapHere } from '../text/gap.ts';
import type { Gap } from '../text/gap.ts';
import type { Words } from '../text/words.ts';
import { isNull, valueOf } from '../yaml/tree.ts';
import type { SetDeployment } from './application-settings.ts';

/** Why something of a deployment is not known; `code`: why its code as a whole was not read, if it was not. */
export const deploymentGaps = (made: SetDeployment, code: Gap | null): readonly Gap[] => {
  const { settings } = made;
  const whole = gapOfCode(made, code);
  if (whole !== undefined) return whole;
  const { later, follows, range, name } = settings;
  return distinctGaps([
    ...feedsOf('DeploymentSchema').flatMap(([option, { setting }]) =>
      decides(setting, settings) ? gapsOf(made, option, settings[setting]) : [],
    ),
    ...(follows?.range === null ? [gapHere(range, named(name, follows.why))] : []),
    ...(later === null ? [] : [gapHere(range, named(name, later))]),
    ...(isUncounted(settings) ? [gapHere(keyRange(made, 'num_replicas') ?? range, uncounted(name))] : []),
  ]);
};

/** Where all that the file leaves out is code that was not read: that this was not. */
export const gapOfCode = ({ settings: { source } }: SetDeployment, code: Gap | null): readonly Gap[] | undefined =>
  source === 'yaml' && code !== null ? [code] : undefined;

/** While replicas scale, or follow something else, the count has no effect. */
const decides = (setting: SettingName, { scaling, follows }: DeploymentSettings): boolean =>
  follows === null
    ? setting !== 'count' || !scaling.known || scaling.value === null
    : !['count', 'scaling'].includes(setting);

const isUncounted = ({ scaling, count, follows }: DeploymentSettings): boolean =>
  follows === null && scaling.known && scaling.value === null && count.known && count.value === null;

const gapsOf = (made: SetDeployment, option: string, setting: Setting<unknown>): readonly Gap[] => {
  if (setting.known) return [];
  const { settings, unread } = made;
  const inCode = setting.blame === 'code' ? unread.find((one) => one.option === option) : undefined;
  if (inCode !== undefined)
    return [
      { path: inCode.place.path, range: inCode.place.range, message: unknownOption(option, settings.name, inCode.why) },
    ];
  const range = keyRange(made, option);
  return setting.blame === 'file' && range !== null
    ? [gapHere(range, unreadableOption(option, settings))]
    : [gapHere(settings.range, named(settings.name, setting.why))];
};

/** Where the file sets an option of the deployment. */
const keyRange = ({ entries }: SetDeployment, option: string) =>
  entries.map((entry) => valueOf(entry, option)).findLast((tree) => tree !== undefined && !isNull(tree))?.range ?? null;

/** An option of code that is not known. */
export const unknownOption = (option: string, name: string, why: Words): Words => ({
  en: `${option} of ${name} is not known: ${why.en}`,
  vi: `chưa biết ${option} của ${name}: ${why.vi}`,
});

const unreadableOption = (option: string, { name }: DeploymentSettings): Words => ({
  en: `${option} of ${name} cannot be read`,
  vi: `không đọc được ${option} của ${name}`,
});

const named = (name: string, why: Words): Words => ({ en: `${name}: ${why.en}`, vi: `${name}: ${why.vi}` });

const uncounted = (name: string): Words => ({
  en: `${name} has no number of replicas: num_replicas is null and nothing scales it`,
  vi: `${name} không có số replica: num_replicas là null và không gì tự co giãn nó`,
});
