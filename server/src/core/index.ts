/** The public face of the pure core: what the language server, the command line and the tests may import. */
export { analyze } from './analyze.ts';
export type { AnalyzeOptions } from './analyze.ts';
export type * from './analysis.ts';
export type * from './text-range.ts';
export { LineIndex } from './text-range.ts';
export { say, languageOf } from './words.ts';
export type { Words, Language } from './words.ts';
export { toRecord, amountOf } from './ray/resources.ts';
export type { Resources } from './ray/resources.ts';
export { parseCluster } from './fit/parse-cluster.ts';
export { parseRayVersion } from './ray/release.ts';
export { hoverAt } from './features/hover.ts';
export type { Hover } from './features/hover.ts';
export { amountsText } from './features/amounts-text.ts';
export { applyEdits } from './yaml/edit.ts';
export type { FitStatus, Fit } from './fit/fit.ts';
export type { ReleaseSource } from './ray/pick-release.ts';
