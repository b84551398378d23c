import type { LiveServe } from '../live/live-cluster.ts';
import { fieldFact } from '../options/model-facts.ts';
import type { ModelName } from '../options/model-facts.ts';
import type { TextRange } from '../text/text-range.ts';
import { asMap, entryOf } from '../yaml/tree.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';
import { asRead } from './as-read.ts';
import { defaultOf } from './defaults.ts';
import type { DriftGap } from './drift.ts';
import { treeOfJson } from '../yaml/json-tree.ts';
import { unlikeIn } from './values.ts';
import type { Unlike } from './values.ts';

const EMPTY = treeOfJson({});

/** What stands above the applications beside what Serve runs with. */
export const unlikeFrame = (root: MapNode, serve: LiveServe, release: string, near: TextRange): readonly Unlike[] => {
  const file = asRead('ServeDeploySchema', root, release);
  const plain = (
    key: string,
    running: Tree | undefined,
    model: ModelName | null,
    unwritten?: Tree,
  ): readonly Unlike[] => {
    const own = entryOf(file, key);
    const byDefault = unwritten ?? defaultOf('ServeDeploySchema', key, release);
    const inFile = own?.value ?? byDefault;
    if (fieldFact('ServeDeploySchema', key, release) === undefined || running === undefined) return [];
    return unlikeIn({ path: [key], inFile, running, near: own?.keyRange ?? near, model }, release);
  };
  return [
    ...plain('proxy_location', serve.proxyLocation === null ? undefined : treeOfJson(serve.proxyLocation), null),
    ...plain('http_options', told(serve.httpOptions, 'HTTPOptionsSchema', release), 'HTTPOptionsSchema', EMPTY),
    ...plain('grpc_options', told(serve.grpcOptions, 'gRPCOptionsSchema', release), 'gRPCOptionsSchema', EMPTY),
    ...plain('target_capacity', treeOfJson(serve.targetCapacity), null),
  ];
};

const told = (value: unknown, model: ModelName, release: string): Tree | undefined => {
  const map = asMap(treeOfJson(value));
  return map && asRead(model, map, release);
};

/** Options above the applications that no release tells; `logging_config` is told of each application. */
const NOT_TOLD = ['controller_options', 'tracing_config'] as const;

export const frameGaps = (root: MapNode, release: string): readonly DriftGap[] =>
  NOT_TOLD.filter((key) => root.entries.has(key) && fieldFact('ServeDeploySchema', key, release) !== undefined).map(
    (detail) => ({
      application: null,
      deployment: null,
      why: 'not-told-by-release',
      detail,
    }),
  );
