export interface Words {
  readonly en: string;
  readonly vi: string;
}

/** What the picks, the status and the commands around them say. */
export const CHOICE_WORDS = {
  noConfig: { en: 'Open a Ray Serve config in YAML first.', vi: 'Hãy mở một cấu hình Ray Serve dạng YAML trước.' },
  noAnswer: {
    en: 'Ray Serve Lens does not answer: see its log.',
    vi: 'Ray Serve Lens không trả lời: hãy xem nhật ký.',
  },
  choose: { en: 'Choose', vi: 'Chọn' },
  chooseRelease: { en: 'Choose Ray Release', vi: 'Chọn bản Ray' },
  chooseCluster: { en: 'Choose Cluster', vi: 'Chọn cụm' },
  releaseHint: { en: 'The Ray release you deploy on', vi: 'Bản Ray mà bạn triển khai' },
  clusterHint: { en: 'The nodes you deploy on', vi: 'Các node mà bạn triển khai' },
  current: { en: 'of this file', vi: 'của file này' },
  assumed: { en: 'assumed, as nothing names one', vi: 'giả định, vì không nơi nào nêu' },
  releases: { en: 'releases', vi: 'các bản' },
  thisMachine: { en: 'this machine', vi: 'máy này' },
  askDriver: { en: 'Ask nvidia-smi for GPUs…', vi: 'Hỏi nvidia-smi về GPU…' },
  askDriverWhy: {
    en: 'Only if you agree: it runs that program of NVIDIA’s driver',
    vi: 'Chỉ khi bạn đồng ý: lệnh này chạy chương trình đó của driver NVIDIA',
  },
  consent: { en: 'Run nvidia-smi to count the GPUs?', vi: 'Chạy nvidia-smi để đếm GPU?' },
  consentDetail: {
    en: 'Ray Serve Lens then runs this program of NVIDIA’s driver whenever the cluster is chosen. It is given nothing of your workspace, and nothing is sent anywhere. You can take this back in the same list.',
    vi: 'Từ đó Ray Serve Lens chạy chương trình này của driver NVIDIA mỗi khi chọn cụm. Chương trình không nhận gì từ workspace của bạn, và không có gì được gửi đi. Bạn có thể rút lại trong chính danh sách đó.',
  },
  agree: { en: 'Run It', vi: 'Chạy' },
  forbid: { en: 'Ask nvidia-smi no more', vi: 'Không hỏi nvidia-smi nữa' },
  noGpus: { en: 'nvidia-smi names no GPU here.', vi: 'nvidia-smi không thấy GPU nào ở đây.' },
  found: { en: 'files found', vi: 'file tìm thấy' },
  recent: { en: 'recent', vi: 'gần đây' },
  type: { en: 'Type one…', vi: 'Tự gõ…' },
  typeHint: {
    en: 'Nodes, with ; between them: head: cpu=0; 2 x cpu=16,gpu=4',
    vi: 'Các node, cách nhau bằng dấu ;: head: cpu=0; 2 x cpu=16,gpu=4',
  },
  unset: { en: 'unset', vi: 'bỏ' },
  removeComment: { en: 'Remove the comment of this file', vi: 'Bỏ chú thích trong file này' },
  removeSetting: { en: 'Remove the setting', vi: 'Bỏ cài đặt' },
  where: { en: 'Where to write it', vi: 'Ghi vào đâu' },
  asComment: { en: 'As a comment in this file', vi: 'Làm chú thích trong file này' },
  asCommentWhy: { en: 'wins over everything else', vi: 'có hiệu lực cao nhất' },
  asSetting: { en: 'As a setting of the workspace', vi: 'Làm cài đặt của workspace' },
  asUserSetting: { en: 'As a setting of yours', vi: 'Làm cài đặt của bạn' },
  counts: { en: 'counts for this file', vi: 'có hiệu lực với file này' },
  notSpelled: {
    en: 'This file describes more than a comment can say, and this document can have no setting.',
    vi: 'File này mô tả nhiều hơn một chú thích có thể ghi, và tài liệu này không thể có cài đặt.',
  },
  notWritten: {
    en: 'It could not be written. Try again.',
    vi: 'Không ghi được. Hãy thử lại.',
  },
  noCluster: { en: 'no cluster', vi: 'chưa có cụm' },
  whereToReport: {
    en: 'Fill in what you did and what happened, then paste the text where problems are reported.',
    vi: 'Hãy điền bạn đã làm gì và điều gì đã xảy ra, rồi dán văn bản vào nơi báo lỗi.',
  },
  openReports: { en: 'Open the Page for Reports', vi: 'Mở trang báo lỗi' },
  nothingToMend: { en: 'There is nothing to fix here.', vi: 'Ở đây không có gì cần sửa.' },
} satisfies Record<string, Words>;

/** CPUs and GPUs of the machine as a person reads them. */
export const machineText = (cpus: number, gpus: number | null): Words => {
  const text = gpus === null ? `${String(cpus)} CPU` : `${String(cpus)} CPU, ${String(gpus)} GPU`;
  return { en: text, vi: text };
};
