import type { ApplicationDemand, ConfigAnalysis, Problem } from '../analysis.ts';
import type { Place, SchemaFinding } from '../schema/walk.ts';
import type { Edit } from '../text-range.ts';
import type { MapNode, Tree } from '../yaml/tree.ts';

/** A config before the rules spoke. */
export type Findings = Omit<ConfigAnalysis, 'verdict'>;

export interface RuleContext {
  readonly text: string;
  readonly root: Tree;
  readonly release: string;
  readonly findings: Findings;
  /** The items of `applications` that are mappings, beside what they demand. */
  readonly applications: readonly { readonly map: MapNode; readonly demand: ApplicationDemand }[];
  /** The mappings of the file that Ray reads as its models. */
  readonly places: readonly Place[];
  /** What the release's own config models say of the file. */
  readonly schema: readonly SchemaFinding[];
  /** What the config would be after these edits; null if it would no longer be one. */
  readonly after: (edits: readonly Edit[]) => Findings | null;
}

/** One file a rule: its code, its words, its check, its fixes. */
export interface Rule {
  readonly code: string;
  readonly check: (context: RuleContext) => readonly Problem[];
}
