import { configOf } from '../../analysis/nodes.ts';
import type { Analysis } from '../../analysis/analysis.ts';
import { modelArguments } from '../../options/builder.ts';
import type { ApplicationNode, KeyNode } from '../../config/serve-config.ts';
import { homeOf } from '../../sources/code-home.ts';
import type { CodeHome } from '../../sources/code-home.ts';
import type { TextRange } from '../../text/text-range.ts';

/** The path of a model's file as an application writes it, and where its code would look for it. */
export interface ModelFileName {
  readonly path: string;
  readonly range: TextRange;
  readonly home: CodeHome;
}

/** Every path of a model's file in the arguments of Ray's builders. */
export const modelFileNames = (analysis: Analysis): readonly ModelFileName[] =>
  analysis.configs.flatMap((_, index) =>
    (configOf(analysis, index)?.applications ?? []).flatMap((application) => namesIn(application, analysis.text)),
  );

const namesIn = ({ keys, tree }: ApplicationNode, text: string): readonly ModelFileName[] => {
  const args = keys.find(({ key }) => key === 'args')?.value;
  const named = args?.kind === 'mapping' ? args.keys.filter(({ key }) => modelArguments().includes(key)) : [];
  return named
    .flatMap(placesUnder)
    .map((range) => ({ path: unquoted(text.slice(range.start, range.end)), range, home: homeOf(tree) }))
    .filter(({ path }) => /\.(?:ya?ml|json)$/i.test(path));
};

/** What stands under a key as one scalar, or as scalars of a list; a model that was read from a file stands at its path. */
const placesUnder = ({ value }: KeyNode): readonly TextRange[] =>
  (value.kind === 'list' ? value.items : [value])
    .filter(({ kind, origin }) => origin === 'model-file' || (kind === 'scalar' && origin === 'explicit'))
    .map(({ range }) => range);

const unquoted = (text: string): string => text.trim().replace(/^(["'])(.*)\1$/, '$2');
