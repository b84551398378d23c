import type { Verdict } from '../../verdict/verdict.ts';
import type { Words } from '../../text/words.ts';

export const TEXT = {
  worse: { en: 'Worse', vi: 'Xấu đi' },
  better: { en: 'Better', vi: 'Tốt lên' },
  other: { en: 'Also', vi: 'Ngoài ra' },
  reserves: { en: 'Reserves', vi: 'Giữ chỗ' },
  defaults: { en: 'Defaults that move', vi: 'Mặc định thay đổi' },
  least: { en: 'At least', vi: 'Ít nhất' },
  inAnyCase: { en: 'at least', vi: 'ít nhất' },
  initial: { en: 'At the start', vi: 'Lúc khởi động' },
  max: { en: 'At most', vi: 'Nhiều nhất' },
  anHour: { en: 'an hour', vi: 'mỗi giờ' },
  total: { en: 'whole file', vi: 'cả file' },
  replicas: { en: 'replicas', vi: 'số replica' },
  shape: { en: 'each replica', vi: 'mỗi replica' },
  renamed: { en: 'renamed', vi: 'đổi tên' },
  appears: { en: 'new', vi: 'mới' },
  vanishes: { en: 'gone', vi: 'không còn' },
  mended: { en: 'check --fix mends it', vi: 'check --fix sửa được' },
  gone: { en: 'no longer told', vi: 'không còn báo' },
  unlessCode: { en: 'unless its code sets it', vi: 'trừ khi code đặt giá trị' },
  whole: {
    en: 'the file now decides all of its deployments',
    vi: 'file nay quyết định mọi deployment của nó',
  },
  partial: {
    en: 'code that was not read may now add or change deployments',
    vi: 'code chưa được đọc nay có thể thêm hoặc đổi deployment',
  },
  nothing: { en: 'nothing changes', vi: 'không có gì thay đổi' },
  noConfig: { en: 'no Ray Serve config found', vi: 'không tìm thấy cấu hình Ray Serve nào' },
} satisfies Record<string, Words>;

export const verdictWords = (verdict: Verdict, release: string): Words => {
  if (verdict.status === 'accepted') return { en: `Ray ${release} accepts it`, vi: `Ray ${release} chấp nhận` };
  return verdict.status === 'rejected'
    ? {
        en: `Ray ${release} rejects it at stage ${verdict.stage}`,
        vi: `Ray ${release} từ chối ở bước ${verdict.stage}`,
      }
    : {
        en: `whether Ray ${release} accepts it depends on what was not read`,
        vi: `Ray ${release} có chấp nhận hay không tùy phần chưa được đọc`,
      };
};

/** The same without the release. */
export const statusWords = (verdict: Verdict): Words => {
  if (verdict.status === 'accepted') return { en: 'accepted', vi: 'chấp nhận' };
  return verdict.status === 'rejected'
    ? { en: `rejected at stage ${verdict.stage}`, vi: `từ chối ở bước ${verdict.stage}` }
    : { en: 'depends on what was not read', vi: 'tùy phần chưa được đọc' };
};

export const onceMended: Words = {
  en: 'once check --fix has mended it',
  vi: 'sau khi check --fix đã sửa',
};

export const asItStands = (release: string): Words => ({
  en: `as the file stands, which Ray ${release} does not start`,
  vi: `theo file hiện tại, mà Ray ${release} không khởi động`,
});
