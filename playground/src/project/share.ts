import { fromPlain, toPlain } from './project.ts';
import type { Project } from './project.ts';

/** What the fragment of a link begins with: the form of what follows. */
const FORM = '#v1.';

/** A link that unpacks to more than this is read as none, in bytes. */
const MOST = 4_000_000;

/** The fragment that holds a project: packed, in the letters of a URL. A browser sends no fragment anywhere. */
export const fragmentOf = async (project: Project): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(toPlain(project)));
  return FORM + lettersOf(await packed(bytes));
};

/** Null for a fragment that holds no project. */
export const projectIn = async (fragment: string): Promise<Project | null> => {
  if (!fragment.startsWith(FORM)) return null;
  try {
    const bytes = await unpacked(bytesOf(fragment.slice(FORM.length)));
    return fromPlain(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return null;
  }
};

const packed = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};

const unpacked = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> => {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > MOST) throw new RangeError('too much for a link');
    parts.push(new Uint8Array(next.value));
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
};

const lettersOf = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const bytesOf = (letters: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
