import { serveConfig } from '../config/read-config.ts';
import type { ServeConfig } from '../config/serve-config.ts';
import type { Around } from './contexts.ts';
import { AS_IT_STANDS } from './outward-analysis.ts';

/** A config as typed nodes, by the places of the text around it. */
export const typedConfig = ({ standing: { source }, root, world }: Around): ServeConfig =>
  serveConfig({
    text: source.text,
    release: world.ray.version,
    root,
    written: source.root,
    models: source.models ?? null,
    outward: (source.embedding ?? AS_IT_STANDS).outward,
  });
