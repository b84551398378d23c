import { serveConfig } from '../config/read-config.ts';
import type { ServeConfig } from '../config/serve-config.ts';
import type { ConfigSource } from '../sources/config-sources.ts';
import type { TextRange } from '../text/text-range.ts';

const HERE = (range: TextRange): TextRange => range;

/** The typed view of a source as a release reads it, whatever release the file names. */
export const configFrom = (source: ConfigSource, release: string): ServeConfig =>
  serveConfig({
    text: source.text,
    release,
    root: source.root,
    written: source.root,
    models: source.models ?? null,
    outward: source.embedding?.outward ?? HERE,
  });
