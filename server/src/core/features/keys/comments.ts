import { ALL_RULES } from '../../rules/index.ts';
import { COVERED, NEWEST_KNOWN } from '../../ray/facts/covered.ts';
import { keyAbout } from './about.ts';
import type { KeyAbout, KnownValue } from './about.ts';

/** What our own comments in a file say, by name. */
export const COMMENTS: Readonly<Record<string, KeyAbout>> = {
  rayVersion: keyAbout('rayServeLens.rayVersion', {
    purpose: {
      en: 'The Ray release that the file is for: every number and verdict is that of this release.',
      vi: 'Bản Ray mà file dành cho: mọi số liệu và kết luận theo đúng bản này.',
    },
    takes: { en: `a Ray release, such as ${NEWEST_KNOWN}`, vi: `một bản Ray, ví dụ ${NEWEST_KNOWN}` },
    absent: {
      en: 'Left out: the manifest, the workspace or the setting decides; else the newest known release.',
      vi: 'Không viết: theo manifest, workspace hoặc cài đặt; nếu không thì bản mới nhất được biết.',
    },
  }),
  cluster: keyAbout('rayServeLens.cluster', {
    purpose: {
      en: 'The nodes on which the file must fit, separated by `;`, the head first.',
      vi: 'Các node mà file phải đủ chỗ, cách nhau bằng `;`, head trước.',
    },
    takes: {
      en: 'nodes as `cpu=4, gpu=1` or `head: cpu=0; 2 x cpu=16,gpu=4,accelerator_type:L4=1`',
      vi: 'các node dạng `cpu=4, gpu=1` hoặc `head: cpu=0; 2 x cpu=16,gpu=4,accelerator_type:L4=1`',
    },
    absent: {
      en: 'Left out: the manifest or the setting decides; else nothing is said of fit.',
      vi: 'Không viết: theo manifest hoặc cài đặt; nếu không thì không xét đủ chỗ.',
    },
  }),
  load: keyAbout('rayServeLens.load', {
    purpose: {
      en: 'Requests in flight that the replicas of deployments must be able to take.',
      vi: 'Số yêu cầu đang chạy mà các replica của deployment phải chịu được.',
    },
    takes: {
      en: '`application/Deployment=120`, several separated by commas',
      vi: '`application/Deployment=120`, nhiều mục cách nhau bằng dấu phẩy',
    },
    absent: {
      en: 'Left out: the setting decides; else nothing is said of load.',
      vi: 'Không viết: theo cài đặt; nếu không thì không xét tải.',
    },
  }),
  ignore: keyAbout('rayServeLens.ignore', {
    purpose: {
      en: 'Hides these problems of its own line, or of the next line where it stands alone.',
      vi: 'Ẩn các lỗi này ở chính dòng đó, hoặc ở dòng sau nếu đứng riêng.',
    },
    takes: { en: 'codes of rules, separated by commas', vi: 'mã các quy tắc, cách nhau bằng dấu phẩy' },
    absent: { en: 'Left out: nothing is hidden.', vi: 'Không viết: không ẩn gì.' },
  }),
};

const CLUSTERS: readonly KnownValue[] = [
  { text: 'cpu=4', purpose: { en: 'One node with 4 CPUs.', vi: 'Một node có 4 CPU.' } },
  { text: 'cpu=4, gpu=1', purpose: { en: 'One node with 4 CPUs and a GPU.', vi: 'Một node có 4 CPU và một GPU.' } },
  {
    text: 'head: cpu=0; 2 x cpu=16,gpu=4',
    purpose: { en: 'A head for itself and two workers.', vi: 'Head riêng và hai worker.' },
  },
  {
    text: 'head: cpu=0; 2 x cpu=16,gpu=4,accelerator_type:L4=1',
    purpose: { en: 'The same, with the kind of the GPUs.', vi: 'Như trên, kèm loại GPU.' },
  },
];

/** Values of a comment that can be told beforehand; codes that problems of the file have are for the caller to put first. */
export const commentValues = (name: string): readonly KnownValue[] => {
  if (name === 'rayVersion') return COVERED.toReversed().map((text) => ({ text }));
  if (name === 'cluster') return CLUSTERS;
  return name === 'ignore' ? ALL_RULES.map(({ code, title }) => ({ text: code, purpose: title })) : [];
};
