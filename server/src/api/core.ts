/**
 * The core as a library: what a Ray Serve config reserves, whether it fits and what Ray says of it, from its text alone.
 * Nothing here reads a file, runs code or asks a network, so it runs in Node, browsers and their workers alike.
 */
export { analyze } from '../core/index.ts';
export { fixer, fixesOf } from '../core/index.ts';
export { fixAll } from '../core/index.ts';
export { applyEdits } from '../core/index.ts';
export { completionsAt, hoverAt, symbolsOf } from '../core/index.ts';
export { codeFrom, parsePython } from '../core/index.ts';
export { demandLine, demandText, fitText } from '../core/index.ts';
export { fitOn, parseCluster, clusterInFile, settledBy } from '../core/index.ts';
export { releaseDiff, releaseDiffText } from '../core/index.ts';
export { jsonSchemaOf } from '../core/index.ts';
export { mayBeServe } from '../core/index.ts';
export { ALL_RULES } from '../core/index.ts';
export { COVERED, NEWEST_KNOWN, OLDEST_COVERED, compareReleases, parseRayVersion } from '../core/index.ts';
export { LineIndex, amountsText, languageOf, say, toRecord } from '../core/index.ts';
export type * from '../core/index.ts';
