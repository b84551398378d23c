import { isVirtual } from '../../files/path.ts';

/** Documents of these schemes are no files, though their URIs look like those of files. */
const NO_FILES = /^(?:untitled|git|output|inmemory|vscode-notebook-cell|vscode-terminal):/i;

const OF_DISK = /^file:\/\/([^/?#]*)(\/[^?#]*)$/i;
const VIRTUAL = /^([a-z][\w+.-]+:(?:\/\/[^/?#]*)?)(\/[^?#]*)$/i;

/** The place that a URI names; null for what is no file. */
export const placeOfUri = (uri: string): string | null => {
  const [, host, onDisk] = OF_DISK.exec(uri) ?? [];
  if (onDisk !== undefined) {
    const path = decoded(onDisk);
    if (host !== undefined && host !== '' && host !== 'localhost') return path && `//${host}${path}`;
    return path?.replace(/^\/(?=[a-z]:\/)/i, '') ?? null;
  }
  const [, before, path] = NO_FILES.test(uri) ? [] : (VIRTUAL.exec(uri) ?? []);
  const at = path === undefined ? null : decoded(path);
  return before === undefined || at === null ? null : before + at;
};

/** Without a `/` at the end; null for what no file system takes. */
const decoded = (path: string): string | null => {
  if (/%2f|%00/i.test(path)) return null;
  try {
    return decodeURIComponent(path).replace(/(?<=.)\/$/, '');
  } catch {
    return null;
  }
};

/** The URI of a place, as Node writes it for files of a disk, and VS Code for others. */
export const uriOf = (place: string): string => {
  if (isVirtual(place)) {
    const [, before = '', path = ''] = /^([^/]*(?:\/\/[^/]*)?)(.*)$/s.exec(place) ?? [];
    return before + path.split('/').map(encoded).join('/');
  }
  const url = new URL('file:///');
  const [, host, path = place] = /^\/\/([^/]+)(.*)$/s.exec(place) ?? [];
  if (host !== undefined) url.host = host;
  url.pathname = path.replace(/[%\\\n\r\t]/g, encodeURIComponent);
  return url.href;
};

const encoded = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
