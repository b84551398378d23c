import type { Analysis } from '../../analysis/analysis.ts';
import { nodeAt } from '../../analysis/nodes.ts';
import type { ConfigNode, FileNode } from '../../config/serve-config.ts';
import { extractModel, inlineModel } from './model-file.ts';
import { keepsJson } from './keeps-json.ts';
import type { Refactoring } from './refactoring.ts';
import { scalingRefactoring } from './scaling.ts';
import type { Place } from './scaling.ts';
import { toManifest, toServeFile } from './service.ts';
import { sizingRefactoring } from './sizing.ts';

/** Other ways to write what stands at an offset, each tried out, and why some are not there. */
export const refactoringsAt = (analysis: Analysis, offset: number): readonly Refactoring[] => {
  const path: readonly (FileNode | ConfigNode)[] = nodeAt(analysis, offset) ?? [];
  const config = path.find((node) => node.kind === 'config');
  const index = analysis.work?.configs.findIndex((one) => one.config() === config) ?? -1;
  const source = analysis.work?.configs[index]?.standing.source;
  if (source === undefined || source.syntax.length > 0) return [];
  const place: Place = source;
  const deployment = path.find((node) => node.kind === 'deployment');
  const application = path.find((node) => node.kind === 'application');
  const model = path.find((node) => node.kind === 'llm-config');
  const key = deployment && path[path.indexOf(deployment) + 1];
  const last = path.at(-1);
  const isList = last?.kind === 'key' && last.key === 'applications';
  const found = [
    ...(deployment !== undefined && key?.kind === 'key' ? scalingRefactoring(analysis, place, deployment, key) : []),
    ...(application?.origin === 'explicit' && model !== undefined
      ? [(model.origin === 'model-file' ? inlineModel : extractModel)(analysis, place, application, model)]
      : []),
    ...(model === undefined ? [] : sizingRefactoring(analysis, index, model.tree)),
    ...(isList ? [source.embedding === null ? toManifest(analysis, index) : toServeFile(analysis, index)] : []),
  ];
  return found.map((one) => keepsJson(analysis, one));
};
