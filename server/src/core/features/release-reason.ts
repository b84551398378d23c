import type { RayRelease, ReleaseSource } from '../releases/ray-release.ts';
import type { NamedInFile } from '../releases/workspace/workspace-release.ts';
import type { Words } from '../text/words.ts';

const SOURCES: Readonly<Record<ReleaseSource, Words>> = {
  option: { en: 'from --ray-version', vi: 'theo --ray-version' },
  comment: { en: 'from the comment in the file', vi: 'theo chú thích trong file' },
  manifest: { en: 'from the manifest', vi: 'theo manifest' },
  live: { en: 'as the connected cluster runs it', vi: 'bản đang chạy trên cụm được kết nối' },
  workspace: { en: 'from the workspace', vi: 'theo workspace' },
  setting: { en: 'from the setting', vi: 'theo cài đặt' },
  default: {
    en: 'the newest known, as nothing names one',
    vi: 'bản mới nhất được biết, vì không nơi nào nêu bản khác',
  },
};

const NEWEST: Words = { en: 'the newest known', vi: 'bản mới nhất được biết' };

/** Why a release was chosen, and which files around the config name another one. */
export const releaseReason = ({ source, settings, workspace }: RayRelease): Words => {
  const own = settings === undefined ? SOURCES[source] : { en: `from ${settings}`, vi: `theo ${settings}` };
  if (workspace === null) return own;
  const { decided, others } = workspace;
  const chosen = decided !== null ? fromFile(decided) : source === 'default' ? NEWEST : own;
  const rest = others.map(named);
  return {
    en: [chosen.en, ...rest.map(({ en }) => en)].join('; '),
    vi: [chosen.vi, ...rest.map(({ vi }) => vi)].join('; '),
  };
};

const placeOf = ({ file, line }: NamedInFile): Words => ({
  en: line === null ? file : `${file} line ${line}`,
  vi: line === null ? file : `${file} dòng ${line}`,
});

const fromFile = (from: NamedInFile): Words => {
  const place = placeOf(from);
  return from.range === null
    ? { en: `from ${place.en}`, vi: `theo ${place.vi}` }
    : {
        en: `the newest known that ${place.en} allows: ${from.range}`,
        vi: `bản mới nhất được biết mà ${place.vi} cho phép: ${from.range}`,
      };
};

const named = (other: NamedInFile): Words => {
  const place = placeOf(other);
  return { en: `${place.en} names ${other.version}`, vi: `${place.vi} nêu ${other.version}` };
};
