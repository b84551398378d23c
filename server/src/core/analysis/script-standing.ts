import type { ApplicationDemand } from '../demand/demand.ts';
import { startedDemand } from '../demand/script-demand.ts';
import type { Problem } from '../problems/problem.ts';
import type { Arguments } from '../python/evaluate/state/run.ts';
import type { SourceFile, Sources } from '../python/evaluate/state/sources.ts';
import type { ScriptReading, StartedApplication } from '../python/read-script.ts';
import type { ScriptReader } from '../python/script-beside.ts';
import type { Home } from '../python/script-tree.ts';
import { configOf } from '../python/written-tree.ts';
import type { ConfigSource, FoundConfigs } from '../sources/config-sources.ts';
import type { FileKind } from '../sources/file-kind.ts';
import type { Gap } from '../text/gap.ts';
import { parseDocuments } from '../yaml/parse-document.ts';
import type { ParsedDocument } from '../yaml/parse-document.ts';
import type { MapNode } from '../yaml/tree.ts';
import type { AnalyzeOptions } from './options.ts';
import { failedScript } from './script-problems.ts';
import type { Memory } from './work.ts';
import { worldOf } from './world.ts';
import type { Standing } from './world.ts';

/** A script, what it is called with, and the text whose places count: its own, or that of a data file which it reads. */
export interface ScriptRun {
  readonly kind: FileKind;
  readonly script: SourceFile;
  readonly sources: Sources;
  readonly reader: ScriptReader;
  readonly argv: Arguments | null;
  /** The analysed text. */
  readonly file: SourceFile;
}

/** How a script stands as a config: what it starts is written out as `applications`; null where the text is none of its files. */
export const scriptStanding = (
  run: ScriptRun,
  options: AnalyzeOptions,
  memory: Memory,
): { readonly standing: Standing; readonly reading: ScriptReading } => {
  const { file, script, reader } = run;
  const home: Home = { path: file.path, range: firstLine(file.text) };
  const bare = { outer: file.text, index: 0, found: NOTHING, options, memory };
  const data = run.kind === 'script-config' ? (parseDocuments(file.text)[0] ?? null) : null;
  const empty = sourceOf(file.text, configOf([], home.range), data);
  const open = {
    text: script.text,
    demandOf: () => undefined,
    missing: [],
    doubts: [],
    problems: [],
    again: () => null,
  };
  const { ray, environment } = worldOf({ ...bare, source: empty, script: open });
  const sources = withText(run.sources, { ...file, text: data?.readable ?? file.text });
  const again = (text: string): Standing =>
    scriptStanding({ ...run, file: { ...file, text } }, options, memory).standing;
  const reading = reader.readScript(script, { release: ray.version, sources, environment }, run.argv);
  const name = script.path.split(/[\\/]/).at(-1) ?? script.path;
  const demands = new Map<MapNode, ApplicationDemand>();
  const applications = reading.applications.map((one) => {
    const map = reader.applicationTree(one, name, home);
    if (!map.entries.has('args')) demands.set(map, demandOf(one, home, ray.version, reader));
    return map;
  });
  const source = sourceOf(file.text, configOf(applications, home.range), data);
  return {
    reading,
    standing: {
      ...bare,
      source,
      script: { ...open, ...partsOf(reading, home, ray.version), demandOf: (map) => demands.get(map), again },
    },
  };
};

/** What is not known of a script, and where it fails. */
const partsOf = (reading: ScriptReading, home: Home, release: string) => ({
  missing: own(stoppedGaps(reading), home),
  doubts: own(doubtsIn(reading), home),
  problems: problemsOf(reading, home, release),
});

const NOTHING: FoundConfigs = { kind: 'other', sources: [], manifests: [], syntax: [], template: null, limits: [] };

/** With the faults of the data file, beside which the rest of it is read. */
const sourceOf = (text: string, root: MapNode, data: ParsedDocument | null): ConfigSource => ({
  text,
  root,
  syntax: data?.problems ?? [],
  readable: data === null ? text : data.readable,
  isPlain: false,
  anchors: null,
  embedding: null,
  manifest: null,
  assumed: false,
  former: null,
  stream: null,
});

/** The first line that says something, which stands for the whole text. */
const firstLine = (text: string) => {
  const match = /^(?![ \t]*(?:#|---|$)).+$/m.exec(text);
  const start = match?.index ?? 0;
  return { start, end: start + (match?.[0].trimEnd().length ?? 0) };
};

/** The analysed text in place of what lies on the disk. */
const withText = (sources: Sources, file: SourceFile): Sources => ({
  ...sources,
  file: (name) => {
    const found = sources.file?.(name) ?? null;
    return found?.path === file.path ? file : found;
  },
});

const demandOf = (one: StartedApplication, home: Home, release: string, reader: ScriptReader): ApplicationDemand => {
  const range = reader.anchorOf(one, home);
  const demand = startedDemand(one, range, release);
  const places = reader.placesOfOptions(one, home.path);
  const deployments = demand.deployments.map((deployment, at) => ({
    ...deployment,
    range: places[at] ?? range,
    unknown: own(deployment.unknown, home),
  }));
  return { ...demand, deployments, unknown: own(demand.unknown, home) };
};

/** The analysed text itself is named by null. */
const own = (gaps: readonly Gap[], { path }: Pick<SourceFile, 'path'>): readonly Gap[] =>
  gaps.map((gap) => (gap.path === path ? { ...gap, path: null } : gap));

const stoppedGaps = ({ stopped }: ScriptReading): readonly Gap[] =>
  stopped === null
    ? []
    : [
        {
          ...stopped.place,
          message: {
            en: `${stopped.why.en}; what comes after it may start more`,
            vi: `${stopped.why.vi}; phần sau đó có thể khởi động thêm`,
          },
        },
      ];

const doubtsIn = ({ doubts }: ScriptReading): readonly Gap[] =>
  doubts.flatMap(({ why, place }) => (place === null ? [] : [{ ...place, message: why }]));

const problemsOf = (reading: ScriptReading, home: Home, release: string): readonly Problem[] =>
  reading.raised === null ? [] : [failedScript(reading, reading.raised, home, release)];
