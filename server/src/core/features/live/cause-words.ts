import type { Words } from '../../text/words.ts';
import type { Cause } from './cause.ts';
import { own } from '../../text/own.ts';

/** Why a replica that starts does not run yet, where it does not wait for room. */
export const causeWords = (cause: Exclude<Cause, 'room' | 'room-or-process'>, age: number | null): Words => {
  const { en, vi } = CAUSES[cause];
  const since = age === null ? '' : ` (${String(Math.round(age))} s)`;
  return { en: `${en}${since}`, vi: `${vi}${since}` };
};

const CAUSES: Readonly<Record<Exclude<Cause, 'room' | 'room-or-process'>, Words>> = {
  process: {
    en: 'has its room, and waits for its process: a worker starts, or a runtime_env is installed',
    vi: 'đã có chỗ, đang chờ tiến trình: worker đang khởi động hoặc đang cài runtime_env',
  },
  constructor: {
    en: 'its process runs and is in `__init__`, `reconfigure` or the first health check: a model may be loading',
    vi: 'tiến trình đã chạy và đang ở `__init__`, `reconfigure` hoặc lần kiểm tra sức khỏe đầu: có thể đang nạp mô hình',
  },
  arguments: { en: 'waits for results that it is given as arguments', vi: 'đang chờ kết quả được truyền làm đối số' },
  serve: { en: 'Serve has not asked for its actor yet', vi: 'Serve chưa yêu cầu actor cho nó' },
  untold: {
    en: 'it is not told what it waits for: actors or demands of the cluster were not read',
    vi: 'không rõ nó chờ gì: chưa đọc được actor hoặc nhu cầu của cụm',
  },
};

/** Why a replica in another state than `STARTING` and `RUNNING` does not answer. */
export const stateWords = (state: string): Words | null => own(STATES, state) ?? null;

const STATES: Readonly<Partial<Record<string, Words>>> = {
  UPDATING: { en: 'takes a new user_config', vi: 'đang nhận user_config mới' },
  RECOVERING: {
    en: 'is found again after the controller was restarted',
    vi: 'đang được tìm lại sau khi controller khởi động lại',
  },
  STOPPING: {
    en: 'stops once it has finished what it has begun, and holds its room until then',
    vi: 'dừng sau khi làm xong việc dở, và vẫn giữ chỗ đến lúc đó',
  },
  PENDING_MIGRATION: { en: 'moves away from a node that is going down', vi: 'đang chuyển khỏi node sắp tắt' },
};
