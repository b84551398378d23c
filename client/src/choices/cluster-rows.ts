import { between, unsetRows } from './release-rows.ts';
import type { Row, SettingValue } from './release-rows.ts';
import type { ClusterFile, TriedCluster } from './server.ts';
import { CHOICE_WORDS as WORDS, machineText } from './words.ts';
import type { Words } from './words.ts';

/** Nodes by their short form or by the file that describes them, or what is done to have others. */
export type ClusterPick =
  | { readonly spec: string }
  | { readonly file: ClusterFile }
  | { readonly does: 'type'; readonly before: string }
  | { readonly does: 'ask-driver' | 'forbid-driver' }
  | { readonly unset: 'comment' | 'setting' };

/** What is known of the machine; `gpus` null: nobody asked, or nobody answered. */
export interface KnownMachine {
  readonly cpus: number;
  readonly gpus: number | null;
  /** Whether the driver may be asked at all, and whether the person agreed to that. */
  readonly driver: 'forbidden' | 'to-ask' | 'asked';
}

/** All that a person may choose from, as far as it is known yet. */
export interface ClusterOffers {
  readonly written: string | null;
  readonly setting: SettingValue;
  readonly machine: KnownMachine | null;
  readonly files: readonly ClusterFile[];
  readonly recent: readonly string[];
  /** How the document would stand, by the short form of the nodes. */
  readonly tried: ReadonlyMap<string, TriedCluster>;
}

/** The short forms of a machine: with its CPUs, and with its GPUs where those are known. */
export const machineSpecs = ({ cpus, gpus }: KnownMachine): readonly string[] =>
  gpus === null || gpus === 0
    ? [`cpu=${String(cpus)}`]
    : [`cpu=${String(cpus)}, gpu=${String(gpus)}`, `cpu=${String(cpus)}`];

const standing = (tried: Pick<TriedCluster, 'standing' | 'isBad'> | undefined): string =>
  tried === undefined || tried.standing === '' ? '' : `${tried.isBad ? '$(error)' : '$(pass)'} ${tried.standing}`;

export const clusterRows = (offers: ClusterOffers, say: (words: Words) => string): readonly Row<ClusterPick>[] => {
  const { written, setting, machine, files, recent, tried } = offers;
  const known = new Set(machine === null ? [] : machineSpecs(machine));
  const others = recent.filter((spec) => !known.has(spec));
  return [
    {
      label: `$(edit) ${say(WORDS.type)}`,
      description: say(WORDS.typeHint),
      means: { does: 'type', before: written ?? setting ?? '' },
    },
    ...unsetRows(written, setting, say).map(({ place, ...row }) => ({ ...row, means: { unset: place } })),
    ...(machine === null ? [] : machineRows(machine, tried, say)),
    ...section(WORDS.found, files.map(fileRow), say),
    ...section(
      WORDS.recent,
      others.map((spec) => ({
        label: `$(history) ${spec}`,
        detail: standing(tried.get(spec)),
        means: { spec },
      })),
      say,
    ),
  ];
};

const fileRow = (file: ClusterFile): Row<ClusterPick> => ({
  label: `$(file) ${file.name}`,
  description: file.nodes,
  detail: standing(file),
  means: { file },
});

const section = (
  words: Words,
  rows: readonly Row<ClusterPick>[],
  say: (words: Words) => string,
): readonly Row<ClusterPick>[] => (rows.length === 0 ? [] : [between(say(words)), ...rows]);

const machineRows = (
  machine: KnownMachine,
  tried: ClusterOffers['tried'],
  say: (words: Words) => string,
): readonly Row<ClusterPick>[] => {
  const rows = machineSpecs(machine).map((spec): Row<ClusterPick> => {
    const gpus = spec.includes('gpu') ? machine.gpus : null;
    return {
      label: `$(vm) ${say(machineText(machine.cpus, gpus))}`,
      description: spec,
      detail: standing(tried.get(spec)),
      means: { spec },
    };
  });
  const ask = { label: `$(question) ${say(WORDS.askDriver)}`, description: say(WORDS.askDriverWhy) };
  const asked = machine.gpus === 0 || machine.gpus === null ? say(WORDS.noGpus) : '';
  const driver: readonly Row<ClusterPick>[] =
    machine.driver === 'forbidden'
      ? []
      : machine.driver === 'to-ask'
        ? [{ ...ask, means: { does: 'ask-driver' } }]
        : [{ label: `$(circle-slash) ${say(WORDS.forbid)}`, description: asked, means: { does: 'forbid-driver' } }];
  return section(WORDS.thisMachine, [...rows, ...driver], say);
};
