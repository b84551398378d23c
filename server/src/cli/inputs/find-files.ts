import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', '.git']);

/** Files a path stands for: itself, or every `*.yaml` and `*.yml` below a folder, in order of name. Throws if unreadable. */
export const findFiles = (path: string): readonly string[] => {
  if (path === '-' || !statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : findFiles(child);
      return entry.isFile() && /\.ya?ml$/.test(entry.name) ? [child] : [];
    });
};
