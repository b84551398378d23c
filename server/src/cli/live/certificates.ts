import { UsageError, joined } from '../arguments/usage-error.ts';
import { noteWords, unreadable } from '../inputs/note.ts';
import { bytesOf } from '../inputs/read-bytes.ts';

/**
 * The certificates of `--ca-file`, or of the file that Python’s `requests`, by which `serve` asks, is told to trust; they
 * hold instead of those that Node trusts, as for `curl --cacert`. Null where none are named: then those of Node and of
 * `NODE_EXTRA_CA_CERTS` do.
 */
export const certificates = (option: string | undefined, env: NodeJS.ProcessEnv): string | null => {
  if (option !== undefined) return certificatesIn('--ca-file', option);
  const bundle = env.REQUESTS_CA_BUNDLE ?? '';
  return bundle === '' ? null : certificatesIn('REQUESTS_CA_BUNDLE', bundle);
};

const certificatesIn = (from: string, path: string): string => {
  const text = textIn(from, path);
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw new UsageError({
    en: `${from} ${path}: it holds no certificate in PEM`,
    vi: `${from} ${path}: không có chứng chỉ dạng PEM nào`,
  });
};

const textIn = (from: string, path: string): string => {
  try {
    return bytesOf(path)?.toString('latin1') ?? '';
  } catch (error) {
    throw new UsageError(joined({ en: from, vi: from }, noteWords(unreadable(path, error))));
  }
};
