import type { ApplicationDemand, ConfigAnalysis, Problem, Severity } from '../analysis.ts';
import type { Template } from '../detect/template.ts';
import type { Manifest } from '../manifests/manifest.ts';
import type { Environment } from '../resources/llm/environment.ts';
import type { Place, SchemaFinding } from '../schema/walk.ts';
import type { Edit } from '../text-range.ts';
import type { Words } from '../words.ts';
import type { SyntaxProblem } from '../yaml/parse-document.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';

/** A config before the rules spoke. */
export type Findings = Omit<ConfigAnalysis, 'verdict'>;

export interface RuleContext {
  readonly text: string;
  readonly root: Tree;
  readonly release: string;
  /** Environment variables of the Ray processes, as far as they are known. */
  readonly environment: Environment;
  readonly findings: Findings;
  /** The items of `applications` that are mappings, beside what they demand. */
  readonly applications: readonly { readonly map: MapNode; readonly demand: ApplicationDemand }[];
  /** The mappings of the file that Ray reads as its models. */
  readonly places: readonly Place[];
  /** What the release's own config models say of the file. */
  readonly schema: readonly SchemaFinding[];
  /** True where the file holds only models and the application around them is assumed. */
  readonly assumed: boolean;
  /** The object of Kubernetes in which the config stands, by the offsets of the text around it; null for a file of its own. */
  readonly manifest: ManifestAround | null;
  /** What the config would be after edits of its text, and of the text around it; null if it would no longer be one. */
  readonly after: (edits: readonly Edit[], around?: readonly Edit[]) => Findings | null;
}

export interface ManifestAround extends Manifest {
  readonly text: string;
}

/** What stays the same of a rule: its stable code, how it is shown unless a setting says otherwise, its page's title. */
export interface RuleMeta {
  readonly code: string;
  /** The usual severity; a single problem may be milder or graver, as its release decides. */
  readonly severity: Severity;
  /** The version of this program that brought the rule. */
  readonly since: string;
  readonly title: Words;
}

/** One folder a rule: `rule.ts` with its words, check and fixes, `page.ts` with its help and examples. */
export interface Rule extends RuleMeta {
  readonly check: (context: RuleContext) => readonly Problem[];
}

/** A rule about the text around the configs: it speaks on any release, once a file. */
export interface FileRule extends RuleMeta {
  readonly checkFile: (file: FileContext) => readonly Problem[];
}

export interface FileContext {
  readonly text: string;
  /** What is wrong with the YAML of each config in the file. */
  readonly syntax: readonly (readonly SyntaxProblem[])[];
  /** The objects of Kubernetes in the file that are ours. */
  readonly manifests: readonly Manifest[];
  /** Where a program renders the text first, or fills in a value that decides something. */
  readonly template: Template | null;
}
