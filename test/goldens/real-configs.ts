import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** Real configs, where they lie beside the project; it holds none of them. */
export const realConfigs: readonly { readonly name: string; readonly text: string }[] = (
  existsSync(FOLDER) ? readdirSync(FOLDER) : []
)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: readFileSync(FOLDER + name, 'utf8') }));
