/**
 * The core as a library: what a Ray Serve config reserves, whether it fits and what Ray says of it, from its text alone.
 * Nothing here reads a file, runs code or asks a network, so it runs in Node, browsers and their workers alike.
 */
export { analyze, applyEdits, fixAll, fixesOf } from '../core/index.ts';
export { completionsAt, hoverAt, symbolsOf } from '../core/index.ts';
export { jsonSchemaOf, releaseDiff, releaseDiffText } from '../core/index.ts';
export { codeFrom, mayBeServe, parseCluster, parsePython } from '../core/index.ts';
export { ALL_RULES, COVERED, NEWEST_KNOWN, OLDEST_COVERED } from '../core/index.ts';
export { compareReleases, parseRayVersion } from '../core/index.ts';
export { LineIndex, amountsText, demandText, fitText, languageOf, say, toRecord } from '../core/index.ts';
export type { AnalyzeOptions, FixOptions, HoverWishes, Severities } from '../core/index.ts';
export type { Analysis, ConfigAnalysis, FileKind } from '../core/index.ts';
export type { Fix, Problem, RelatedPlace, RuleMeta, Severity, Edit, TextRange } from '../core/index.ts';
export type { ApplicationDemand, Demand, DeploymentDemand, Resources } from '../core/index.ts';
export type { Assumption, Stage, Stages, Verdict, VerdictDoubt } from '../core/index.ts';
export type { Cluster, Fit, FitReason, FitStatus, NodeGroup } from '../core/index.ts';
export type { RayRelease, ReleaseDiff, ReleaseSource } from '../core/index.ts';
export type { CodeOf, CodeReading, Hover, Language, NamedSymbol, Offer, PythonSources, Words } from '../core/index.ts';
