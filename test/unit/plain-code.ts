import { codeFrom, parsePython } from '../../server/src/core/index.ts';
import type { CodeOf } from '../../server/src/core/index.ts';
import { asList, stringOf, valueOf } from '../../server/src/core/yaml/tree.ts';
import type { MapNode } from '../../server/src/core/yaml/tree.ts';

/** Code that makes exactly the deployments which the file lists, and sets nothing of them. */
export const plainCode: CodeOf = (question) =>
  codeFrom({ module: () => ({ path: 'app.py', text: textOf(question.app, question.importPath) }), parse: parsePython })(
    question,
  );

const textOf = (app: MapNode, importPath: string): string => {
  const listed = asList(valueOf(app, 'deployments'))?.items ?? [];
  const names = [...new Set(listed.map((entry) => stringOf(valueOf(entry, 'name')) ?? ''))];
  const classes = names.map(
    (name, i) => `@serve.deployment(name=${JSON.stringify(name)})\nclass C${String(i)}:\n    pass\n`,
  );
  const bound = names.slice(0, -1).map((_, i) => `C${String(i)}.bind()`);
  const attribute = importPath.split(/[.:]/).at(-1) ?? '';
  return `from ray import serve\n${classes.join('')}${attribute} = C${String(names.length - 1)}.bind(${bound.join(', ')})\n`;
};
