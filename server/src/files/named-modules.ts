/** A cheap look at the modules that the import paths of a text name: the first few. */
export const namedModules = (text: string): readonly string[] => {
  const found = new Set<string>();
  for (const [, module = ''] of text.matchAll(IMPORT_PATH)) {
    found.add(module);
    if (found.size === FEW) break;
  }
  return [...found];
};

const IMPORT_PATH = /\bimport_path["']?[ \t]*:[ \t]*["']?([\w.]+):/g;

const FEW = 8;
