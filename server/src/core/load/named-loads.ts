import type { Words } from '../text/words.ts';

/** Requests in flight that somebody names, by `application/deployment`. */
export type Loads = Readonly<Record<string, number>>;

/** Where loads can come from beside the file's own comment; what stands nearer wins, deployment by deployment. */
export interface LoadOptions {
  readonly loadOption?: Loads;
  /** From the settings that a repository shares. */
  readonly loadShared?: Loads;
  readonly loadSetting?: Loads;
}

/** What `app/Model=120, app/Front=40` says, or why it cannot be read. */
export const parseLoads = (spec: string): { readonly loads: Loads } | { readonly error: Words } => {
  const entries = spec
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = entries.map(loadIn);
  const wrong = entries[read.indexOf(null)];
  if (wrong !== undefined || entries.length === 0) return { error: wanted(wrong ?? spec) };
  return { loads: Object.fromEntries(read.filter((one) => one !== null)) };
};

/** `APPLICATION/DEPLOYMENT=N`; the last equals sign counts, since names may hold one. Null for anything else. */
export const loadIn = (text: string): readonly [key: string, ongoing: number] | null => {
  const [, key, number] = /^(.+\/.+?)\s*=\s*(\d{1,9})$/.exec(text.trim()) ?? [];
  return key === undefined ? null : [key, Number(number)];
};

const wanted = (written: string): Words => ({
  en: `Write APPLICATION/DEPLOYMENT=N, N requests in flight, not ${written || 'nothing'}.`,
  vi: `Hãy viết APPLICATION/DEPLOYMENT=N, N yêu cầu đang chạy, không phải ${written || 'để trống'}.`,
});

/** Loads of a mapping as settings hold it; what is no whole number of requests is left out. */
export const loadsOf = (values: Readonly<Record<string, unknown>>): Loads =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (isLoad(key, value) ? [[key, Number(value)] as const] : [])),
  );

export const isLoad = (key: string, value: unknown): boolean =>
  /^.+\/.+$/.test(key) && /^\d{1,9}$/.test(typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''); // prettier-ignore

/** All that are named: the option wins over the comment, that over what is shared, and that over a person's own. */
export const chooseLoads = (
  comment: string | undefined,
  { loadOption, loadShared, loadSetting }: LoadOptions,
): Loads => {
  const written = comment === undefined ? null : parseLoads(comment);
  return { ...loadSetting, ...loadShared, ...(written && 'loads' in written ? written.loads : {}), ...loadOption };
};
