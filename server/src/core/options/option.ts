import type { Words } from '../text/words.ts';
import type { Tree } from '../yaml/tree.ts';
import type { FormOf, Test } from './form.ts';
import type { FieldFact, ModelName } from './model-facts.ts';
import type { Feed } from './setting-values.ts';
import type { Stage } from './stage.ts';

/**
 * All that is said of one key of one of Ray's models beside what the releases themselves showed of it (`fieldFact`): its
 * row in the table. Whoever judges, describes, reads or trusts the key asks its row and nothing else.
 */
export interface Option {
  /** What the key is for. */
  readonly purpose: Words;
  /** The models read under it where the generated fact names none; several: it takes one of them. */
  readonly models?: readonly ModelName[];
  /** Models whose keys are only proposed under it, as Ray reads them too late to refuse the file; the first that a release has. */
  readonly offers?: readonly ModelName[];
  /** The stage at which Ray reads its content, where that is later than for the mapping around it. */
  readonly stage?: Stage;
  /** In the arguments of a builder: it holds models, or options of a deployment of the builder's own. */
  readonly holds?: 'models' | 'options';
  /** Keys of the options held here that are read as a model. */
  readonly inside?: Readonly<Record<string, ModelName>>;
  /** True where a model's `deployment_config` takes it as null and nothing else. */
  readonly nullInModel?: true;
  /** True for the path of a class or function that Ray imports; which one it is, is code. */
  readonly imports?: true;
  /** What code before the model takes beside what the model takes. */
  readonly takes?: (fact: FieldFact, release: string) => FieldFact;
  /** What code beside the model takes in its place; rules of their own codes judge it. */
  readonly form?: FormOf;
  /** The form of its text, where the fact only says that it is one; a fix writes no other. */
  readonly isWellFormed?: (text: string) => boolean;
  /** What may not stand beside it. */
  readonly excludes?: Exclusion;
  /** A key without which Ray's `ReplicaConfig` refuses it. */
  readonly needs?: string;
  /** True for a free mapping that Ray writes as JSON with sorted keys before it builds the application. */
  readonly hashed?: true;
  /** How its value is judged where Python code gives it. */
  readonly code?: CodeValue;
  /** The settings of a deployment that it feeds. */
  readonly feeds?: readonly Feed[];
  /** Who decides its content; absent: nobody, so it is a doubt wherever it stands. */
  readonly decided?: Decided;
}

/** The options of one model, by key. */
export type Options = Readonly<Record<string, Option>>;

/** A key that is refused beside this one. */
export interface Exclusion {
  readonly key: string;
  /** Values of that key which are taken all the same. */
  readonly except: readonly (string | null)[];
  /** True where this key with a null excludes nothing. */
  readonly unlessNull?: true;
  readonly on: (release: string) => boolean;
}

/** Code is not converted as YAML is. */
export interface CodeValue {
  /** True for what is of the type that Ray expects: anything else is not read. Absent: anything is read. */
  readonly read?: Test;
  /** True for what Ray surely takes if it was read. Absent: nothing is sure. */
  readonly taken?: Test;
  /** The model by whose options a mapping is judged, entry by entry. */
  readonly entries?: ModelName;
  /** True for what Ray surely refuses though no model does, as it checks the value itself. */
  readonly refused?: (tree: Tree, release: string) => boolean;
  /** What Ray takes instead, after the words that it refuses a value. */
  readonly expected?: (release: string) => Words;
  /** True for a mapping in which Ray refuses keys that its model only ignores. */
  readonly closed?: true;
  /** True where the schema, through which `bind` goes up to 2.38, does not take it as null (`deployment_to_schema`). */
  readonly neverNull?: true;
  /** What Ray surely takes beside that where the file writes it over code. */
  readonly over?: (tree: Tree, release: string) => boolean;
}

/**
 * Where an option of a deployment stands: over what a builder or code sets (`deployments` of the file), in the
 * `deployment_config` of a model, or among the options of a builder's own deployment.
 */
export type Home = 'override' | 'model' | 'own';

/** Who decides what Ray makes of a key's content, so that what nobody objects to is surely taken. */
export interface Decided {
  /** Codes of the rules that judge it; none: the model's own fact does. */
  readonly by: readonly string[];
  /** Why Ray refuses nothing that stands there, with its source. */
  readonly free?: string;
  /** Only such content is decided. */
  readonly only?: (tree: Tree, release: string) => boolean;
  /** True where this holds only of what the file writes over code. */
  readonly overCode?: true;
  /** The homes in which this holds; absent: all. */
  readonly at?: readonly Home[];
}
