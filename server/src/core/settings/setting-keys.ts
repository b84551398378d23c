import type { Words } from '../text/words.ts';

/** How the value of a key is read. */
export type SettingKind =
  'release' | 'cluster' | 'path' | 'loads' | 'prices' | 'rules' | 'globs' | 'threshold' | 'overrides';

/** A key of the settings file. */
export interface SettingKey {
  readonly name: string;
  readonly kind: SettingKind;
  /** What it means, as Markdown. */
  readonly meaning: Words;
  /** Where it may stand. */
  readonly place: 'file' | 'override' | 'both';
}

/** Every key, in the order of the documentation. */
export const SETTING_KEYS: readonly SettingKey[] = [
  {
    name: 'rayVersion',
    kind: 'release',
    place: 'both',
    meaning: {
      en: 'The Ray release of files for which nothing nearer names one: no option, comment, manifest or file of the workspace.',
      vi: 'Bản Ray cho các file mà không nơi nào gần hơn nêu: tùy chọn, chú thích, manifest hay file của workspace.',
    },
  },
  {
    name: 'cluster',
    kind: 'cluster',
    place: 'both',
    meaning: {
      en: 'The nodes, in the form of `--cluster`: `head: cpu=0; 2 x cpu=16,gpu=4`.',
      vi: 'Các node, theo dạng của `--cluster`: `head: cpu=0; 2 x cpu=16,gpu=4`.',
    },
  },
  {
    name: 'clusterFile',
    kind: 'path',
    place: 'both',
    meaning: {
      en: 'A file that describes the nodes, by its path from the folder of this file, inside the repository. Instead of `cluster`.',
      vi: 'File mô tả các node, theo đường dẫn từ thư mục của file này, trong repository. Thay cho `cluster`.',
    },
  },
  {
    name: 'load',
    kind: 'loads',
    place: 'both',
    meaning: {
      en: 'Requests in flight by `application/deployment`: what the replicas must be able to take. Warnings tell where they cannot.',
      vi: 'Số yêu cầu đang chạy theo `application/deployment`: mức mà các replica phải chịu được. Có cảnh báo khi không chịu nổi.',
    },
  },
  {
    name: 'prices',
    kind: 'prices',
    place: 'both',
    meaning: {
      en: 'What an hour costs, in any currency: of a node group by its name, of `head` and `workers`, of an accelerator (`L4`) or a resource (`CPU`, `GPU`, `memory` a GiB): `L4: 0.8 USD`.',
      vi: 'Giá mỗi giờ, bằng tiền nào cũng được: của nhóm node theo tên, của `head` và `workers`, của accelerator (`L4`) hay tài nguyên (`CPU`, `GPU`, `memory` mỗi GiB): `L4: 0.8 USD`.',
    },
  },
  {
    name: 'rules',
    kind: 'rules',
    place: 'both',
    meaning: {
      en: 'How problems are shown, by the code of their rule: `off`, `error`, `warning`, `information` or `hint`.',
      vi: 'Cách hiện vấn đề, theo mã quy tắc: `off`, `error`, `warning`, `information` hay `hint`.',
    },
  },
  {
    name: 'include',
    kind: 'globs',
    place: 'file',
    meaning: {
      en: 'Globs: with them only files that one of them matches are looked at.',
      vi: 'Các glob: khi có, chỉ xét những file khớp một trong số đó.',
    },
  },
  {
    name: 'exclude',
    kind: 'globs',
    place: 'file',
    meaning: {
      en: 'Globs: files that one of them matches are not looked at.',
      vi: 'Các glob: không xét những file khớp một trong số đó.',
    },
  },
  {
    name: 'failOn',
    kind: 'threshold',
    place: 'file',
    meaning: {
      en: 'The lowest severity that makes the exit status of `check` 1: `error`, `warning` or `never`.',
      vi: 'Mức thấp nhất làm `check` kết thúc với mã 1: `error`, `warning` hay `never`.',
    },
  },
  {
    name: 'overrides',
    kind: 'overrides',
    place: 'file',
    meaning: {
      en: 'Other values for some files: each with `files` and what counts for them; of two that match, the later one.',
      vi: 'Giá trị khác cho một số file: mỗi mục có `files` và giá trị cho chúng; hai mục cùng khớp thì lấy mục sau.',
    },
  },
  {
    name: 'files',
    kind: 'globs',
    place: 'override',
    meaning: {
      en: 'Globs of the files for which this entry counts, from the folder of the settings.',
      vi: 'Các glob của những file mà mục này áp dụng, tính từ thư mục của file cài đặt.',
    },
  },
];

/** The keys that may stand in the file itself or in one of its overrides. */
export const keysIn = (place: 'file' | 'override'): readonly SettingKey[] =>
  SETTING_KEYS.filter((key) => key.place === place || key.place === 'both');

/** How a rule's problems can be shown. */
export const SHOWN_AS = ['off', 'error', 'warning', 'information', 'hint'] as const;

export const THRESHOLDS = ['error', 'warning', 'never'] as const;
