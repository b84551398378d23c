import type { SettingValues, SharedSettings } from './shared-settings.ts';

/** What settings say of one file; `matches` tells whether a glob matches its way from their folder. */
export const valuesFor = (settings: SharedSettings, matches: (glob: string) => boolean): SettingValues =>
  settings.overrides
    .filter(({ files }) => files.some(matches))
    .reduce<SettingValues>(over, {
      ...picked(settings),
      rules: settings.rules,
    });

/** Whether settings let a file be looked at. */
export const letsLook = (
  { include, exclude }: Pick<SharedSettings, 'include' | 'exclude'>,
  matches: (glob: string) => boolean,
): boolean => (include.length === 0 || include.some(matches)) && !exclude.some(matches);

const picked = ({ rayVersion, cluster, clusterFile, load, prices }: SettingValues) => ({
  ...(rayVersion !== undefined && { rayVersion }),
  ...(cluster !== undefined && { cluster }),
  ...(clusterFile !== undefined && { clusterFile }),
  ...(load !== undefined && { load }),
  ...(prices !== undefined && { prices }),
});

/** One description of the nodes takes the place of the other. */
const over = (base: SettingValues, next: SettingValues): SettingValues => {
  const { cluster, clusterFile, ...others } = picked(base);
  const nodes = { ...(cluster !== undefined && { cluster }), ...(clusterFile !== undefined && { clusterFile }) };
  const values = picked(next);
  const namesNodes = values.cluster !== undefined || values.clusterFile !== undefined;
  return {
    ...others,
    ...(namesNodes ? {} : nodes),
    ...values,
    ...(base.load && next.load && { load: { ...base.load, ...next.load } }),
    rules: { ...base.rules, ...next.rules },
  };
};
