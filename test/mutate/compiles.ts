import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Mutant } from './mutants.ts';

/** The text of a file with one mutant in place. */
export const mutated = (text: string, { start, end, replacement }: Mutant): string => {
  const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest);
  const at = (line: number, column: number) => ts.getPositionOfLineAndCharacter(source, line, column);
  return text.slice(0, at(start.line, start.column)) + replacement + text.slice(at(end.line, end.column));
};

/** Asks the compiler whether it takes a mutant, by the settings of the core; one that it refuses would never be run. */
export const compilerOf = (root: string): ((mutant: Mutant) => boolean) => {
  const folder = join(root, 'server/src/core');
  const read = ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, folder);
  const changed = new Map<string, { readonly text: string; readonly version: number }>();
  const textOf = (file: string) => changed.get(file)?.text ?? ts.sys.readFile(file);
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, noEmit: true }),
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => String(changed.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = textOf(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (wanted) => ts.getDefaultLibFilePath(wanted),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
  });
  let version = 0;
  const put = (file: string, text: string) => changed.set(file, { text, version: ++version });
  return (mutant) => {
    const file = join(root, mutant.file);
    const text = readFileSync(file, 'utf8');
    put(file, mutated(text, mutant));
    const refused = [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].length > 0;
    put(file, text);
    return !refused;
  };
};
