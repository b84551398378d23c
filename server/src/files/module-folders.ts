import type { CodeHome } from '../core/index.ts';
import { dirname, foldersUp, isInside, resolve } from './path.ts';

/** Where Python finds modules: what the application names, then the file's folder and those around it up to the root. */
export const foldersOf = (path: string, { local }: CodeHome, root: string): readonly string[] => {
  const own = dirname(path);
  const named = local.flatMap((written) => {
    const at = resolve(own, written);
    return [at, dirname(at)];
  });
  return [...new Set([...named, ...foldersUp(own).filter((folder) => isInside(folder, root))])];
};

/** Whatever importlib takes between dots, such as a name with a hyphen. */
export const isImportable = (name: string): boolean =>
  name.split('.').every((part) => part !== '' && !/[\\/\0]/.test(part));
