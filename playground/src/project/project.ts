/** A file of the page; no disk has it. */
export interface ProjectFile {
  readonly name: string;
  readonly text: string;
}

/** What stands in the editor: files of one folder, and the one that is shown. */
export interface Project {
  readonly files: readonly ProjectFile[];
  readonly shown: string;
}

export const isPython = (name: string): boolean => name.endsWith('.py');

/** More files, or longer names and texts, than these no link may bring: in files and in characters. */
const LIMITS = { files: 20, name: 100, text: 1_000_000 };

const NAME = /^[\w.-]+\.(?:ya?ml|py)$/;

export const isFileName = (name: string): boolean => name.length <= LIMITS.name && NAME.test(name);

const isFile = (value: unknown): value is readonly [string, string] =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === 'string' &&
  isFileName(value[0]) &&
  typeof value[1] === 'string' &&
  value[1].length <= LIMITS.text;

/** As it travels: pairs of name and text, and the number of the shown one. */
export const toPlain = ({ files, shown }: Project): unknown => ({
  files: files.map(({ name, text }) => [name, text]),
  shown: files.findIndex(({ name }) => name === shown),
});

/** Null for what is no project. */
export const fromPlain = (value: unknown): Project | null => {
  if (typeof value !== 'object' || value === null || !('files' in value) || !('shown' in value)) return null;
  const { files, shown } = value;
  if (!Array.isArray(files) || files.length > LIMITS.files || !files.every(isFile)) return null;
  const named = new Map(files.map(([name, text]) => [name, { name, text }]));
  const first = typeof shown === 'number' ? files[shown]?.[0] : undefined;
  return first === undefined ? null : { files: [...named.values()], shown: first };
};
