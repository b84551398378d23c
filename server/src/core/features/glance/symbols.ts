import { configOf } from '../../analysis/nodes.ts';
import type { Analysis, ConfigAnalysis } from '../../analysis/analysis.ts';
import type { ApplicationNode, KeyedNode } from '../../config/serve-config.ts';
import type { DeploymentDemand } from '../../demand/demand.ts';
import type { TextRange } from '../../text/text-range.ts';
import { sumText } from './sum-text.ts';
import { modelIdOf, textIn, writtenValue } from '../names/named-places.ts';
import type { NamedKind } from '../names/named-places.ts';

/** An application, deployment or model as the outline shows it. */
export interface NamedSymbol {
  readonly kind: NamedKind;
  readonly name: string;
  /** What it reserves, where that is known; empty elsewhere. */
  readonly detail: string;
  /** All of it, and the token in it that stands for it. */
  readonly range: TextRange;
  readonly selection: TextRange;
  readonly children: readonly NamedSymbol[];
}

/** Applications, and in them deployments and models, as they are written from top to bottom. */
export const symbolsOf = (analysis: Analysis): readonly NamedSymbol[] =>
  analysis.configs.flatMap((config, index) => {
    const nodes = configOf(analysis, index)?.applications ?? [];
    const named = byName(config);
    return nodes.flatMap((node) => applicationSymbols(node, named));
  });

/** Deployments by where their names begin. */
type ByName = ReadonlyMap<number, DeploymentDemand>;

/** Of several with one name there, the first. */
const byName = ({ applications }: ConfigAnalysis): ByName => {
  const shown = applications.flatMap(({ deployments }) => deployments.filter(({ origin }) => origin !== 'hidden'));
  return new Map(shown.toReversed().map((deployment) => [deployment.range.start, deployment]));
};

const applicationSymbols = (node: ApplicationNode, named: ByName): readonly NamedSymbol[] => {
  const deployments = node.deployments.flatMap((one) => {
    const value = writtenValue(one, 'name');
    return symbol('deployment', one, value?.range, textIn(value), named);
  });
  const models = node.models.flatMap((one) => {
    const id = modelIdOf(one);
    return symbol('model', one, id?.range, textIn(id), named);
  });
  const inside = [...deployments, ...models].toSorted((a, b) => a.range.start - b.range.start);
  if (node.origin !== 'explicit') return inside;
  const value = writtenValue(node, 'name');
  const path = writtenValue(node, 'import_path');
  const children = inside.filter(({ range }) => isInside(range, node.range));
  const name = textIn(value) ?? textIn(path) ?? 'default';
  const selection = value?.range ?? path?.range ?? { start: node.range.start, end: node.range.start };
  return [{ kind: 'application', name, detail: '', range: node.range, selection, children }];
};

/** None for what an alias or the file of a model brings: it stands elsewhere. */
const symbol = (
  kind: NamedKind,
  node: KeyedNode,
  selection: TextRange | undefined,
  name: string | undefined,
  named: ByName,
): readonly NamedSymbol[] => {
  if (node.origin !== 'explicit' || name === undefined || selection === undefined || name === '') return [];
  if (!isInside(selection, node.range)) return [];
  const deployment = named.get(selection.start);
  const detail = deployment === undefined ? '' : (sumText(deployment) ?? '');
  return [{ kind, name, detail, range: node.range, selection, children: [] }];
};

const isInside = (inner: TextRange, outer: TextRange): boolean => inner.start >= outer.start && inner.end <= outer.end;
