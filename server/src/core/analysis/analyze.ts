import type { Analysis, ConfigAnalysis } from './analysis.ts';
import type { Problem } from '../problems/problem.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import { configCapacity } from '../capacity/config-capacity.ts';
import type { World } from '../capacity/config-capacity.ts';
import { builtBy } from '../sources/detect/built-by.ts';
import { directive } from '../sources/detect/directives.ts';
import { isPlaceholder, placeholderIn } from '../sources/detect/placeholder.ts';
import type { Template } from '../sources/detect/template.ts';
import { AS_IT_STANDS, outwardConfig, outwardProblem } from './outward-analysis.ts';
import type { ClusterDescription } from '../clusters/cluster.ts';
import { chooseCluster } from '../clusters/choose-cluster.ts';
import type { ClusterOptions } from '../clusters/choose-cluster.ts';
import { kuberayCluster } from '../clusters/read/kuberay.ts';
import { configSources } from '../sources/config-sources.ts';
import type { ConfigSource } from '../sources/config-sources.ts';
import type { Manifest } from '../sources/manifests/manifest.ts';
import { withModelFiles } from '../sources/llm-files/model-files.ts';
import type { ReadFile } from '../sources/llm-files/model-files.ts';
import { hasUnsureVariables, manifestEnvironment } from '../sources/manifests/manifest-environment.ts';
import { manifestRelease, serviceRelease } from '../sources/manifests/manifest-release.ts';
import { OLDEST_LLM } from '../ray/facts/llm.ts';
import { compareReleases } from '../ray/release.ts';
import { chooseRelease } from '../releases/choose-release.ts';
import type { ReleaseOptions } from '../releases/choose-release.ts';
import type { CodeOf } from '../python/code-of.ts';
import { FILE_RULES, RULES } from '../rules/index.ts';
import type { Capacity } from '../capacity/capacity.ts';
import type { RuleContext } from '../rules/rule.ts';
import { shownProblems } from './shown-problems.ts';
import type { Severities } from './shown-problems.ts';
import { placesOf, schemaFindings } from '../options/walk.ts';
import { LineIndex } from '../text/text-range.ts';
import type { Edit } from '../text/text-range.ts';
import { applyEdits } from '../yaml/edit.ts';
import { parseDocuments } from '../yaml/parse-document.ts';
import type { SyntaxProblem } from '../yaml/parse-document.ts';
import type { Tree } from '../yaml/tree.ts';
import type { Words } from '../text/words.ts';

/** What the world around the file says; each is optional and stated with its origin in the analysis. */
export interface AnalyzeOptions extends ClusterOptions, ReleaseOptions {
  /** Environment variables of the Ray processes, as far as a manifest shows them. */
  readonly environment?: Readonly<Record<string, string>>;
  /** What the code of an application sets its deployments to, where somebody read it. */
  readonly codeOf?: CodeOf;
  /** The text of a file that a config names as the code behind it would, where it is at hand. */
  readonly readFile?: ReadFile;
  /** How a rule's problems are shown, by code; the verdict does not change with it. */
  readonly severities?: Severities;
}

/** The one assembly line: text → tree → kind → release and cluster → demand → fit → rules. Pure; throws on no text. */
export const analyze = (text: string, options: AnalyzeOptions = {}): Analysis => {
  const { kind, sources, manifests, syntax, template } = configSources(text);
  const results = sources.map((source, index) => analyzeSource({ outer: text, source, index, options }));
  const file = {
    text,
    syntax: [syntax, ...sources.map(outerSyntax)],
    former: sources.flatMap(({ former, embedding }) => (former === null ? [] : (embedding?.outward(former) ?? former))),
    manifests: syntax.length > 0 ? [] : manifests,
    template: template ?? results.flatMap(({ template: own }) => own ?? [])[0] ?? null,
  };
  const fileProblems = FILE_RULES.flatMap((rule) => rule.checkFile(file));
  const found = results.flatMap(({ problems }) => problems);
  return {
    text,
    lines: new LineIndex(text),
    kind,
    configs: results.map(({ config }) => config),
    problems: kind === 'other' ? [] : shownProblems(text, [...fileProblems, ...found], options.severities),
  };
};

/** One config of a text, by its number there. */
interface Standing {
  readonly outer: string;
  readonly source: ConfigSource;
  readonly index: number;
  readonly options: AnalyzeOptions;
}

const outerSyntax = ({ syntax, embedding }: ConfigSource): readonly SyntaxProblem[] =>
  embedding === null ? syntax : syntax.map(({ message, range }) => ({ message, range: embedding.outward(range) }));

/** Release, nodes and variables around a config, from its manifest as far as that shows them. */
const worldOf = ({ outer, source: { manifest, root }, options }: Omit<Standing, 'index'>): World => {
  const own = manifest === null ? undefined : ownCluster(manifest);
  const releases = {
    comment: directive(outer, 'rayVersion')?.value,
    manifest: (manifest === null ? serviceRelease(root) : manifestRelease(manifest))?.version,
    built: builtBy(outer),
  };
  const ray = chooseRelease(releases, options);
  return {
    ray,
    cluster: chooseCluster(directive(outer, 'cluster')?.value, own, options, root),
    environment: new Map([
      ...(manifest === null ? [] : manifestEnvironment(manifest)),
      ...Object.entries(options.environment ?? {}),
    ]),
    codeOf: options.codeOf ?? (() => null),
    isUnsure: manifest !== null && hasUnsureVariables(manifest, ray.version),
  };
};

const ownCluster = (manifest: Manifest): ClusterDescription | undefined => {
  const reading = manifest.spec === undefined ? null : kuberayCluster(manifest);
  return reading !== null && 'cluster' in reading ? reading.cluster : undefined;
};

const analyzeSource = (standing: Standing) => {
  const { config, problems, template } = analyzeConfig(standing);
  const { embedding, manifest } = standing.source;
  if (manifest === null) return { config, problems, template };
  const place = embedding ?? AS_IT_STANDS;
  return {
    config: outwardConfig(config, place),
    template: template && { ...template, range: place.outward(template.range) },
    problems: problems.map((problem) => outwardProblem(problem, place)),
  };
};

const withFiles = (root: Tree, { readFile }: AnalyzeOptions): Tree =>
  readFile === undefined ? root : withModelFiles(root, readFile);

const ONE_APPLICATION: Words = {
  en: 'The file holds only models: one application of build_openai_app for all of them is assumed.',
  vi: 'File chỉ có các model: giả định một application build_openai_app cho tất cả.',
};

/** What the config would be after edits of its own text and of the text around it; null if it would no longer be one. */
const capacityAfter = (
  { outer, source, index, options }: Standing,
  edits: readonly Edit[],
  around: readonly Edit[],
): Capacity | null => {
  const whole = applyEdits(outer, source.embedding === null ? [...edits, ...around] : around);
  const after = configSources(whole).sources[index];
  if (after === undefined) return null;
  const world = worldOf({ outer: whole, source: after, options });
  const root =
    source.embedding === null || edits.length === 0
      ? after.root
      : (parseDocuments(applyEdits(source.text, edits))[0]?.root ?? null);
  return root === null ? null : configCapacity(withFiles(root, options), world).capacity;
};

interface Analysed {
  readonly config: ConfigAnalysis;
  readonly problems: readonly Problem[];
  /** Where a value that decides something is filled in later. */
  readonly template: Template | null;
}

const analyzeConfig = (standing: Standing): Analysed => {
  const { outer, source, options } = standing;
  const { text, syntax, manifest } = source;
  const root = withFiles(source.root, options);
  const world = worldOf(standing);
  const { ray } = world;
  const { capacity, applications } = configCapacity(root, world);
  const places = ray.covered ? placesOf(root, ray.version) : [];
  const context: RuleContext = {
    text,
    root,
    release: ray.version,
    environment: world.environment,
    assumed: source.assumed,
    manifest: manifest && { ...manifest, text: outer },
    places,
    schema: schemaFindings(places, ray.version),
    capacity,
    applications,
    after: (edits, around = []) => capacityAfter(standing, edits, around),
  };
  // In a text that is no YAML every other finding would be about what the parser made of it.
  const speaks =
    ray.covered &&
    syntax.length === 0 &&
    source.former === null &&
    (!source.assumed || compareReleases(ray.version, OLDEST_LLM) >= 0);
  const found = speaks ? RULES.flatMap((rule) => rule.check(context)) : [];
  const problems = found.filter(({ range }) => !isPlaceholder(text.slice(range.start, range.end)));
  const later = placeholderIn(root) ?? found.find((problem) => !problems.includes(problem))?.range ?? null;
  const assumed = source.assumed ? ONE_APPLICATION : null;
  const { unknown } = capacity;
  const verdict = verdictOf({
    root,
    applications,
    problems,
    ray,
    unknown,
    later,
    isBroken: syntax.length > 0,
    assumed,
  });
  return {
    config: {
      ...capacity,
      ...(assumed !== null && { assumed }),
      verdict,
    },
    problems,
    template: later && { language: 'shell', range: later },
  };
};
