import type { ApplicationNode, DeploymentNode, KeyNode, LlmConfigNode, ValueNode } from './serve-config.ts';

/** What stands under a key: its value, and the items where that is a list. */
const under = ({ value }: KeyNode): readonly ValueNode[] => (value.kind === 'list' ? value.items : [value]);

/** The applications among the keys of a config. */
export const applicationsIn = (keys: readonly KeyNode[]): readonly ApplicationNode[] =>
  keys.flatMap(under).filter((node) => node.kind === 'application');

/** The deployments among the keys of an application. */
export const deploymentsIn = (keys: readonly KeyNode[]): readonly DeploymentNode[] =>
  keys.flatMap(under).filter((node) => node.kind === 'deployment');

/** The models to serve among the keys of an application: arguments of one of Ray's builders. */
export const modelsIn = (keys: readonly KeyNode[]): readonly LlmConfigNode[] =>
  keys
    .filter(({ key }) => key === 'args')
    .flatMap(({ value }) => (value.kind === 'mapping' ? value.keys : []))
    .flatMap(under)
    .filter((node) => node.kind === 'llm-config');
