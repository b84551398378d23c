import type { Words } from '../../text/words.ts';

/** What single values of keys mean, by key. */
export const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  proxy_location: {
    Disabled: {
      en: 'No proxy: only calls from Python reach Serve.',
      vi: 'Không có proxy: chỉ gọi từ Python tới được Serve.',
    },
    HeadOnly: { en: 'One proxy, on the head node.', vi: 'Một proxy, trên head node.' },
    EveryNode: {
      en: 'A proxy on every node with a replica.',
      vi: 'Mỗi node có replica có một proxy.',
    },
  },
  placement_group_strategy: {
    PACK: { en: 'Bundles together where that is possible.', vi: 'Các bundle gần nhau nếu được.' },
    STRICT_PACK: {
      en: 'All bundles on one node, or the replica waits.',
      vi: 'Mọi bundle trên một node, không thì replica chờ.',
    },
    SPREAD: { en: 'Bundles on different nodes where that is possible.', vi: 'Các bundle ở node khác nhau nếu được.' },
    STRICT_SPREAD: {
      en: 'Each bundle on a node of its own, or the replica waits.',
      vi: 'Mỗi bundle một node riêng, không thì replica chờ.',
    },
  },
  num_replicas: {
    auto: {
      en: 'Autoscaling by Ray’s own settings.',
      vi: 'Tự co giãn theo thiết lập của Ray.',
    },
  },
  aggregation_function: {
    mean: { en: 'The mean of the period.', vi: 'Trung bình trong khoảng.' },
    max: { en: 'The highest of the period.', vi: 'Cao nhất trong khoảng.' },
    min: { en: 'The lowest of the period.', vi: 'Thấp nhất trong khoảng.' },
  },
  encoding: {
    TEXT: { en: 'Lines of text.', vi: 'Dòng văn bản.' },
    JSON: { en: 'One JSON object a line.', vi: 'Mỗi dòng một đối tượng JSON.' },
  },
};
