/** What a bundled module imports, at its start or later. */
const IMPORTED = /\b(from|import|import\()"(\.[^"]+)"/g;

/**
 * The address of a copy of a script, which imports copies of all that the script imports. `read` gives the text of a file
 * by its path, `keep` an address to a text. Files import each other in no circle.
 */
export const copiesOf = async (
  script: string,
  read: (path: string) => Promise<string>,
  keep: (text: string) => string,
): Promise<string> => {
  const copies = new Map<string, Promise<string>>();
  const copyOf = (path: string): Promise<string> => {
    const copy = copies.get(path) ?? copied(path);
    copies.set(path, copy);
    return copy;
  };
  const copied = async (path: string): Promise<string> => {
    const text = await read(path);
    const wanted = [...text.matchAll(IMPORTED)].map(([, , target = '']) => target);
    const found = await Promise.all(wanted.map((target) => copyOf(joined(path, target))));
    const addresses = new Map(wanted.map((target, index) => [target, found[index] ?? target]));
    return keep(
      text.replaceAll(IMPORTED, (_, word: string, target: string) => `${word}"${addresses.get(target) ?? target}"`),
    );
  };
  return copyOf(script);
};

/** The path that a relative address means in the file of a path; both inside one folder. */
const joined = (path: string, address: string): string => new URL(address, `file:///${path}`).pathname.slice(1);
