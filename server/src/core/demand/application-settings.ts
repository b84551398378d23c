import type { CodeOf, MissingCode } from '../python/code-of.ts';
import { builderName } from '../ray/facts/builders.ts';
import { stoppedIn } from '../python/stopped.ts';
import type { CodeDeployment, CodeReading, CodeWay, Given, Outcome } from '../python/outcome.ts';
import { moveBy } from '../text/move.ts';
import type { TextRange } from '../text/text-range.ts';
import { PerReading } from '../yaml/per-reading.ts';
import { asRead } from '../yaml/shifted.ts';
import { asList, asMap, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { unreadCode } from '../deployments/defaults.ts';
import { overridden } from '../deployments/merge.ts';
import type { DeploymentSettings } from '../deployments/settings.ts';
import { llmDeployments } from '../builders/applications.ts';
import { builtIn, unsureIn } from '../builders/environment.ts';
import type { Environment } from '../ray/environment.ts';

/** What code or builder set a deployment to, the file's entries over it. */
export interface SetDeployment {
  readonly settings: DeploymentSettings;
  /** The file's entries with its name. */
  readonly entries: readonly MapNode[];
  /** Options of its code that are not known. */
  readonly unread: CodeDeployment['unread'];
  /** What its code alone sets. */
  readonly given: Given;
  /** What decides it beside the one entry that it has; null where that is more. */
  readonly beside: readonly unknown[] | null;
}

/** What one entry of the file makes of what stands behind it. */
const over = new PerReading<DeploymentSettings>();

/** What holds where a condition of the code does; `deployments` null: that is not known either. */
export interface SetWay extends Pick<CodeWay, 'condition' | 'place'> {
  readonly deployments: readonly SetDeployment[] | null;
  /** The code as it is on this way. */
  readonly code: CodeReading;
}

export interface AppSettings {
  readonly deployments: readonly SetDeployment[];
  /** Where the code hangs on conditions: every way; else none. */
  readonly ways: readonly SetWay[];
  /** False: code that was not read may add or change deployments. */
  readonly complete: boolean;
  /** True where a builder of Ray makes them. */
  readonly built: boolean;
  /** Null where nobody could read it, or a builder of Ray stands there. */
  readonly code: CodeReading | null;
  /** Why nobody could read it, where that is known. */
  readonly missing: MissingCode | null;
}

export interface Reader {
  readonly release: string;
  readonly environment: Environment;
  /** Variables that are set to something that is not known. */
  readonly unsure: ReadonlySet<string>;
  readonly codeOf: CodeOf;
}

/** What every deployment of an application is set to. */
export const settingsOf = (app: MapNode, reader: Reader): AppSettings => {
  const { release, environment, codeOf } = reader;
  const path = stringOf(valueOf(app, 'import_path')) ?? '';
  const entries = listedIn(app);
  if (builderName(path, release) !== null) return builtSettings(entries, reader);
  const variables = { environment: builtIn(app, environment), unsure: unsureIn(app, reader.unsure) };
  const found = path === '' ? null : codeOf({ importPath: path, app, release, ...variables });
  const missing = found?.kind === 'missing' ? found : null;
  const code = found?.kind === 'missing' ? null : found;
  const ways = code === null ? [] : code.ways.map((way) => setWay(way, code, entries, release));
  if (code?.kind === 'read')
    return { deployments: madeBy(code, entries, release) ?? [], ways, complete: true, built: false, code, missing };
  const why = code === null ? undefined : stoppedIn(code);
  const by = JSON.stringify(why);
  return {
    deployments: [...entries.byName].flatMap(([name, [first]]) =>
      first === undefined
        ? []
        : merged({ name, base: () => unreadCode(name, rangeOf(first), why), by }, entries, release),
    ),
    complete: false,
    ways,
    built: false,
    code,
    missing,
  };
};

/** The entries of `deployments` of an application. */
interface Listed {
  readonly app: MapNode;
  /** From the first to the last of each name. */
  readonly byName: ReadonlyMap<string, readonly MapNode[]>;
}

const listedIn = (app: MapNode): Listed => {
  const byName = new Map<string, MapNode[]>();
  for (const entry of listed(app)) {
    const others = byName.get(nameOf(entry));
    if (others === undefined) byName.set(nameOf(entry), [entry]);
    else others.push(entry);
  }
  return { app, byName };
};

const setWay = ({ outcome, ...way }: CodeWay, code: CodeReading, entries: Listed, release: string): SetWay => ({
  ...way,
  deployments: madeBy(outcome, entries, release),
  code: { ...code, ...outcome, ways: [], refusals: [] },
});

/** The deployments that code makes, the file's entries over them; null where they are not known. */
const madeBy = (outcome: Outcome, entries: Listed, release: string): readonly SetDeployment[] | null =>
  outcome.kind !== 'read'
    ? null
    : outcome.deployments.map((made) => {
        const { settings, unread, given } = made;
        const { name } = settings;
        const base = (): DeploymentSettings => ({ ...settings, range: placeOf(name, entries) });
        return merged({ name, base, by: made }, entries, release, { unread, given });
      });

const builtSettings = (entries: Listed, { release, environment }: Reader): AppSettings => {
  const { app } = entries;
  const built = llmDeployments(app, release, builtIn(app, environment));
  const deployments = (built ?? []).map((one) =>
    merged({ name: one.name, base: () => one, by: null }, entries, release),
  );
  return { deployments, complete: built?.every(isSeen) ?? false, ways: [], built: true, code: null, missing: null };
};

/** False for a deployment whose class is code that was not read. */
const isSeen = ({ count }: DeploymentSettings): boolean => count.known || count.blame !== 'code';

/** A deployment as something made it, and what that is known by; null where it stands elsewhere in the file. */
interface Base {
  readonly name: string;
  readonly base: () => DeploymentSettings;
  readonly by: unknown;
}

const merged = (
  { name, base, by }: Base,
  { byName }: Listed,
  release: string,
  code: Pick<SetDeployment, 'unread' | 'given'> = UNREAD,
): SetDeployment => {
  const entries = byName.get(name) ?? [];
  const beside = by === null ? null : [release, by];
  const settled = (): DeploymentSettings =>
    entries.reduce((current, entry) => overridden(current, entry, release), base());
  const [only, ...others] = entries;
  if (only === undefined || others.length > 0 || beside === null)
    return { settings: settled(), entries, ...code, beside: null };
  return { settings: settledBy(only, beside, settled), entries, ...code, beside };
};

const UNREAD = { unread: [], given: null };

const settledBy = (entry: MapNode, beside: readonly unknown[], settled: () => DeploymentSettings) => {
  const kept = over.of(entry, beside);
  if (kept === undefined) return over.keep(entry, beside, settled());
  return kept.by === 0 ? kept.answer : { ...kept.answer, range: moveBy(kept.by)(kept.answer.range) };
};

/** The token that stands for a deployment of code: its entry's name, or else the path to the code. */
const placeOf = (name: string, { app, byName }: Listed): TextRange => {
  const entry = byName.get(name)?.[0];
  return entry === undefined ? (valueOf(app, 'import_path')?.range ?? app.range) : rangeOf(entry);
};

const rangeOf = (entry: MapNode): TextRange => valueOf(entry, 'name')?.range ?? entry.range;

const nameOf = (entry: MapNode): string => stringOf(valueOf(asRead(entry), 'name')) ?? '';

/** The items of `deployments` that are mappings. */
export const listed = (app: MapNode): readonly MapNode[] =>
  (asList(valueOf(app, 'deployments'))?.items ?? []).flatMap((item) => asMap(item) ?? []);
