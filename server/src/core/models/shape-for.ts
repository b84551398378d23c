import { isNull, stringOf, valueOf } from '../yaml/tree.ts';
import type { MapNode } from '../yaml/tree.ts';
import { argument, textAt } from './engine-kwargs.ts';
import { publishedShape } from './published.ts';
import type { ModelShape } from './shape.ts';

/**
 * The shape of the model in a folder, or of that with an id on the hub, by its own files; undefined where they are not at hand
 * or may not be read. Ids and folders as a config writes them.
 */
export type ShapeOf = (place: string) => ModelShape | undefined;

/** Arguments of the engine that load another model, or this one otherwise than its `config.json` says. */
const OTHERWISE: readonly string[] = ['model', 'hf_config_path', 'hf_overrides', 'model_class_overrides', 'model_impl'];

/** The shape of what an `LLMConfig` loads: by its own files, else by the table; undefined where nothing sure is known. */
export const shapeFor = (model: MapNode, shapes?: ShapeOf): ModelShape | undefined => {
  const place = placeOfModel(model);
  const revision = textAt(model, 'revision');
  if (place === undefined || OTHERWISE.some((key) => argument(model, key) !== undefined)) return undefined;
  if (revision !== undefined && revision !== 'main') return undefined;
  return shapes?.(place) ?? (isHubId(place) ? publishedShape(place) : undefined);
};

/**
 * Where Ray takes a model from: `model_source`, else `model_id` (`ModelLoadingConfig`). A mirror in a bucket counts as the model
 * of the id where its last folders are the id's; undefined for every other bucket and for what is no text.
 */
export const placeOfModel = (model: MapNode): string | undefined => {
  const id = stringOf(valueOf(model, 'model_loading_config', 'model_id'));
  const source = valueOf(model, 'model_loading_config', 'model_source');
  if (source === undefined || isNull(source)) return id;
  const place = stringOf(source.kind === 'map' ? valueOf(source, 'bucket_uri') : source);
  if (place === undefined || !isRemote(place)) return source.kind === 'map' ? undefined : place;
  return id !== undefined && isHubId(id) && isMirror(place, id) ? id : undefined;
};

/** `org/name`; a path begins otherwise. */
export const isHubId = (text: string): boolean => /^(?!\.|~|models?\/)[\w.-]+\/[\w.-]+$/.test(text);

const isRemote = (place: string): boolean => /^[a-z][\w+.-]*:\/\//i.test(place);

const isMirror = (place: string, id: string): boolean =>
  place.replace(/\/+$/, '').toLowerCase().endsWith(`/${id.toLowerCase()}`);
