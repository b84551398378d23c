import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Mutant } from './mutants.ts';
import { byFile } from './sample.ts';
import { mutated } from './text.ts';

/** The compiler with the settings of the core, and a way to give it other texts for some files. */
const compilerOf = (root: string) => {
  const folder = join(root, 'server/src/core');
  const read = ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, folder);
  const changed = new Map<string, string>();
  const versions = new Map<string, number>();
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, noEmit: true }),
    getScriptFileNames: () => fileNames.filter((file) => !file.endsWith('.test.ts')),
    getScriptVersion: (file) => String(versions.get(file) ?? 0),
    getScriptSnapshot: (file) => {
      const text = changed.get(file) ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (wanted) => ts.getDefaultLibFilePath(wanted),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
  });
  return {
    put: (file: string, text: string) => {
      changed.set(file, text);
      versions.set(file, (versions.get(file) ?? 0) + 1);
    },
    refuses: (file: string) =>
      [...service.getSyntacticDiagnostics(file), ...service.getSemanticDiagnostics(file)].length > 0,
  };
};

/** Mutants in rounds of one a file, so that the compiler reads the core once a round instead of once a mutant. */
const roundsOf = (mutants: readonly Mutant[]): readonly (readonly Mutant[])[] => {
  const files = [...byFile(mutants).values()];
  const most = Math.max(0, ...files.map((each) => each.length));
  return Array.from({ length: most }, (_, round) => files.flatMap((each) => each.slice(round, round + 1)));
};

/** The mutants that the compiler refuses, by the settings of the core: they would never be run. */
export const refusedOf = (root: string, mutants: readonly Mutant[]): ReadonlySet<Mutant> => {
  const refused = new Set<Mutant>();
  if (mutants.length === 0) return refused;
  const compiler = compilerOf(root);
  for (const round of roundsOf(mutants)) {
    const texts = round.map(({ file }) => readFileSync(join(root, file), 'utf8'));
    for (const [index, mutant] of round.entries())
      compiler.put(join(root, mutant.file), mutated(texts[index] ?? '', mutant));
    for (const mutant of round) if (compiler.refuses(join(root, mutant.file))) refused.add(mutant);
    for (const [index, { file }] of round.entries()) compiler.put(join(root, file), texts[index] ?? '');
  }
  return refused;
};
