import type { FieldFact, ModelName } from '../options/model-facts.ts';
import type { Option } from '../options/option.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Entry, ListNode, MapNode, ScalarNode } from '../yaml/tree.ts';

/**
 * How a node came to stand where it is: written there; brought by an alias or a merge key, so that it is written
 * elsewhere; read from the file of a model that the config names by its path; or assumed around models that stand alone.
 */
export type NodeOrigin = 'explicit' | 'merged' | 'model-file' | 'assumed';

interface Node {
  readonly origin: NodeOrigin;
  /** All of it in the analysed text: where it is written, the path for what a file holds, the models for what is assumed. */
  readonly range: TextRange;
}

/** A mapping and its keys. Trees keep the offsets of the config's own text, be it embedded in another or not. */
interface Mapping extends Node {
  readonly tree: MapNode;
  /** The model that Ray reads it as; null for a mapping in which it knows no keys. */
  readonly model: ModelName | null;
  readonly keys: readonly KeyNode[];
}

/** A Serve config, wherever it stands in a text. */
export interface ServeConfig extends Mapping {
  readonly kind: 'config';
  /** The Ray release by which its models and options are told. */
  readonly release: string;
  readonly applications: readonly ApplicationNode[];
}

/** A mapping that Ray reads as `ServeApplicationSchema`. */
export interface ApplicationNode extends Mapping {
  readonly kind: 'application';
  readonly deployments: readonly DeploymentNode[];
  /** The models in the arguments of one of Ray's builders, those of files included. */
  readonly models: readonly LlmConfigNode[];
}

/** An item of `deployments`. */
export interface DeploymentNode extends Mapping {
  readonly kind: 'deployment';
}

/** A model to serve, which Ray reads as `LLMConfig`. */
export interface LlmConfigNode extends Mapping {
  readonly kind: 'llm-config';
}

/** Any other mapping, with or without a model of Ray. */
export interface MappingNode extends Mapping {
  readonly kind: 'mapping';
}

export interface SequenceNode extends Node {
  readonly kind: 'list';
  readonly tree: ListNode;
  readonly items: readonly ValueNode[];
}

export interface PlainNode extends Node {
  readonly kind: 'scalar';
  readonly tree: ScalarNode;
}

/** A mapping of any kind. */
export type KeyedNode = ServeConfig | ApplicationNode | DeploymentNode | LlmConfigNode | MappingNode;

export type ValueNode = Exclude<KeyedNode, ServeConfig> | SequenceNode | PlainNode;

/** A key with its value. */
export interface KeyNode extends Node {
  readonly kind: 'key';
  readonly key: string;
  /** Null for a key that is not in the text: of a model's file, or assumed. */
  readonly keyRange: TextRange | null;
  /** The model of the mapping that it is a key of, be it known there or not; null in a free mapping. */
  readonly model: ModelName | null;
  /** Its row in the table of options; null for a key that no release knows there. */
  readonly option: Option | null;
  /** What the config's release showed of it; null for a key that this release does not know there. */
  readonly fact: FieldFact | null;
  readonly entry: Entry;
  readonly value: ValueNode;
}

export type ConfigNode = KeyedNode | SequenceNode | PlainNode | KeyNode;

/** The whole text. */
export interface FileNode {
  readonly kind: 'file';
  readonly range: TextRange;
  readonly configs: readonly ServeConfig[];
}
