import type { Analysis, ConfigAnalysis, Problem, Verdict } from './analysis.ts';
import { findingsOf } from './config-findings.ts';
import type { World } from './config-findings.ts';
import { directive } from './detect/directives.ts';
import { isBrokenServe, isServe, mayBeServe } from './detect/is-serve.ts';
import { chooseCluster } from './fit/choose-cluster.ts';
import type { ClusterOptions } from './fit/choose-cluster.ts';
import { chooseRelease } from './ray/choose-release.ts';
import type { CodeOf } from './resources/application-demand.ts';
import { isDecided, isPlainDecided } from './resources/decided.ts';
import { FILE_RULES, RULES } from './rules/index.ts';
import type { RuleContext } from './rules/rule.ts';
import { shownProblems } from './shown-problems.ts';
import type { Severities } from './shown-problems.ts';
import { placesOf, schemaFindings } from './schema/walk.ts';
import { LineIndex } from './text-range.ts';
import { applyEdits } from './yaml/edit.ts';
import { parseDocuments } from './yaml/parse-document.ts';
import type { SyntaxProblem } from './yaml/parse-document.ts';
import type { CodeReading } from './python/read-application.ts';
import type { MapNode, Tree } from './yaml/tree.ts';

/** What the world around the file says; each is optional and stated with its origin in the analysis. */
export interface AnalyzeOptions extends ClusterOptions {
  /** Ray release from the command line: wins over everything in the file. */
  readonly rayVersionOption?: string;
  /** Ray release from the workspace's dependency files: after the file's comment. */
  readonly rayVersionWorkspace?: string;
  readonly rayVersionSetting?: string;
  /** Environment variables of the Ray processes, as far as a manifest shows them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What the code of an application sets its deployments to, where somebody read it. */
  readonly codeOf?: CodeOf;
  /** How a rule's problems are shown, by code; the verdict does not change with it. */
  readonly severities?: Severities;
}

/** Larger texts are left alone. */
const SIZE_LIMIT = 2_000_000;

/** The one assembly line: text → tree → kind → release and cluster → demand → fit → rules. Pure; throws on no text. */
export const analyze = (text: string, options: AnalyzeOptions = {}): Analysis => {
  const documents = serveDocuments(text);
  const ray = chooseRelease(directive(text, 'rayVersion')?.value, options);
  const world: World = {
    ray,
    cluster: chooseCluster(directive(text, 'cluster')?.value, options),
    environment: new Map(Object.entries(options.environment ?? {})),
    codeOf: options.codeOf ?? (() => null),
  };
  const results = documents.map((document, index) => analyzeConfig(text, document, index, world));
  const file = { text, syntax: documents.map(({ syntax }) => syntax) };
  const fileProblems = FILE_RULES.flatMap((rule) => rule.checkFile(file));
  const found = results.flatMap(({ problems }) => problems);
  return {
    text,
    lines: new LineIndex(text),
    kind: documents.length > 0 ? 'serve' : 'other',
    configs: results.map(({ config }) => config),
    problems: documents.length === 0 ? [] : shownProblems(text, [...fileProblems, ...found], options.severities),
  };
};

export interface ServeDocument {
  readonly root: Tree;
  readonly syntax: readonly SyntaxProblem[];
}

/** The Serve configs of a text as trees; none in a text that is not ours. */
export const serveDocuments = (text: string): readonly ServeDocument[] =>
  text.length > SIZE_LIMIT || !mayBeServe(text)
    ? []
    : parseDocuments(text).flatMap(({ root, problems }) => {
        const ours = isServe(root) || (problems.length > 0 && isBrokenServe(root, text));
        return root !== null && ours ? [{ root, syntax: problems }] : [];
      });

const analyzeConfig = (text: string, { root, syntax }: ServeDocument, index: number, world: World) => {
  const { ray } = world;
  const { findings, applications } = findingsOf(root, world);
  const places = ray.covered ? placesOf(root, ray.version) : [];
  const context: RuleContext = {
    text,
    root,
    release: ray.version,
    environment: world.environment,
    places,
    schema: schemaFindings(places, ray.version),
    findings,
    applications,
    after: (edits) => {
      const changed = serveDocuments(applyEdits(text, edits))[index];
      return changed === undefined ? null : findingsOf(changed.root, world).findings;
    },
  };
  // In a text that is no YAML every other finding would be about what the parser made of it.
  const problems = ray.covered && syntax.length === 0 ? RULES.flatMap((rule) => rule.check(context)) : [];
  const verdict: Verdict =
    syntax.length > 0 ? { status: 'rejected', stage: 'schema' } : verdictOf(problems, applications, ray.version);
  const config: ConfigAnalysis = { ...findings, verdict };
  return { config, problems };
};

const unbuilt = (problems: readonly Problem[]): readonly Problem[] =>
  problems.filter(({ rejects }) => rejects !== 'build');

/** True where nothing in the application could make Ray refuse it that is not checked here. */
const isSure = (map: MapNode, code: CodeReading | null, release: string): boolean =>
  code === null ? isDecided(map, release) : code.kind === 'read' && code.certain && isPlainDecided(map, release);

const verdictOf = (
  problems: readonly Problem[],
  applications: RuleContext['applications'],
  release: string,
): Verdict => {
  const reached = problems.some(({ beforeBuild }) => beforeBuild) ? unbuilt(problems) : problems;
  const stages = reached.flatMap(({ rejects }) => rejects ?? []);
  const stage = (['schema', 'build', 'deploy'] as const).find((candidate) => stages.includes(candidate));
  if (stage !== undefined) return { status: 'rejected', stage };
  const known = applications.every(
    ({ map, demand }) => demand.complete && demand.demand !== null && isSure(map, demand.code, release),
  );
  return { status: known && applications.length > 0 ? 'accepted' : 'unknown' };
};
