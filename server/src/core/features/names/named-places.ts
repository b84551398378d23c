import { configOf } from '../../analysis/nodes.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { isAt } from '../../config/places.ts';
import { cleanedName, modelName } from '../../builders/names.ts';
import type {
  ApplicationNode,
  DeploymentNode,
  KeyedNode,
  LlmConfigNode,
  PlainNode,
  ValueNode,
} from '../../config/serve-config.ts';
import type { TextRange } from '../../text/text-range.ts';

export type NamedKind = 'application' | 'deployment' | 'model';

/** A token that names something, without its quotes. */
export interface NamedPlace {
  readonly kind: NamedKind;
  readonly name: string;
  /** The application it is or belongs to; null for a model that stands in a file of its own. */
  readonly application: { readonly name: string; readonly importPath: string } | null;
  readonly range: TextRange;
  /**
   * How the name stands there: as it is; with what Ray makes of a model's name in that of its deployment (`a/b.c` as
   * `a--b_c`); or as a route of the same word, which is another name that only looks alike.
   */
  readonly form: 'plain' | 'cleaned' | 'route';
}

/** Every token of a text that names an application, a deployment or a model, where it is written as it is read. */
export const namedPlaces = (analysis: Analysis): readonly NamedPlace[] =>
  analysis.configs.flatMap((_, index) => {
    const config = configOf(analysis, index);
    return (config?.applications ?? []).flatMap((application) =>
      placesIn(application, analysis.text, config?.release ?? ''),
    );
  });

/** The name that an offset touches. */
export const nameAt = (analysis: Analysis, offset: number): NamedPlace | null =>
  namedPlaces(analysis).find(({ range, form }) => form !== 'route' && isAt(range, offset)) ?? null;

/** The value of a key that is one scalar written there; undefined for every other. */
export const writtenValue = ({ keys }: KeyedNode, key: string): PlainNode | undefined => {
  const value = keys.find((one) => one.key === key && one.origin === 'explicit')?.value;
  return value?.kind === 'scalar' && value.origin === 'explicit' ? value : undefined;
};

export const textIn = (node: ValueNode | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.tree.value === 'string' ? node.tree.value : undefined;

/** The value of `model_loading_config.model_id`. */
export const modelIdOf = (model: LlmConfigNode): PlainNode | undefined => {
  const loading = model.keys.find(({ key }) => key === 'model_loading_config')?.value;
  return loading?.kind === 'mapping' ? writtenValue(loading, 'model_id') : undefined;
};

const placesIn = (application: ApplicationNode, text: string, release: string): readonly NamedPlace[] => {
  const value = writtenValue(application, 'name');
  const name = textIn(value);
  const importPath = textIn(application.keys.find(({ key }) => key === 'import_path')?.value) ?? '';
  const isAssumed = application.origin === 'assumed';
  const owner = isAssumed ? null : { name: name ?? 'default', importPath };
  const place = (kind: NamedKind, node: PlainNode | undefined): readonly NamedPlace[] =>
    placeOf(kind, node, text).map((one) => ({ ...one, application: owner }));
  return [
    ...place('application', value),
    ...(name === undefined ? [] : routeOf(application, name, text).map((one) => ({ ...one, application: owner }))),
    ...application.deployments.flatMap((deployment) => place('deployment', writtenValue(deployment, 'name'))),
    ...application.models.flatMap((model) => place('model', modelIdOf(model))),
    ...application.deployments.flatMap((deployment) =>
      cleanedIn(deployment, application.models, { text, release }).map((one) => ({ ...one, application: owner })),
    ),
  ];
};

type Unowned = Omit<NamedPlace, 'application'>;

const placeOf = (kind: NamedKind, node: PlainNode | undefined, text: string): readonly Unowned[] => {
  const name = textIn(node);
  const range = node === undefined || name === undefined ? null : innerRange(node.range, name, text);
  return name === undefined || range === null ? [] : [{ kind, name, range, form: 'plain' }];
};

/** The letters of a scalar; null where escapes or folds make it read otherwise than it is written. */
const innerRange = ({ start, end }: TextRange, value: string, text: string): TextRange | null => {
  const shift = /["']/.test(text[start] ?? '') ? 1 : 0;
  const inner = { start: start + shift, end: end - shift };
  return value !== '' && text.slice(inner.start, inner.end) === value ? inner : null;
};

/** `/chat` of an application `chat`. */
const routeOf = (application: ApplicationNode, name: string, text: string): readonly Unowned[] =>
  placeOf('application', writtenValue(application, 'route_prefix'), text)
    .filter((route) => route.name === `/${name}`)
    .map(({ range }) => ({
      kind: 'application',
      name,
      range: { start: range.start + 1, end: range.end },
      form: 'route',
    }));

/** A model's name at the end of a deployment's, as the builder puts it there. */
const cleanedIn = (
  deployment: DeploymentNode,
  models: readonly LlmConfigNode[],
  { text, release }: { readonly text: string; readonly release: string },
): readonly Unowned[] => {
  const [place] = placeOf('deployment', writtenValue(deployment, 'name'), text);
  const model = models.find(({ tree }) => modelName(tree, release) === place?.name);
  const name = model === undefined ? undefined : textIn(modelIdOf(model));
  const cleaned = name === undefined ? '' : cleanedName(name);
  if (place === undefined || name === undefined || !place.name.endsWith(cleaned)) return [];
  const range = { start: place.range.end - cleaned.length, end: place.range.end };
  return [{ kind: 'model', name, range, form: 'cleaned' }];
};
