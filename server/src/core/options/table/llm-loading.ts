import { BY_FACT, judgedBy } from '../decided.ts';
import { isText, orNull } from '../code-tests.ts';
import { isAddress } from '../form.ts';
import type { Options } from '../option.ts';
import { asMap } from '../../yaml/tree.ts';

/** `ModelLoadingConfig`. */
export const LOADING: Options = {
  model_id: {
    purpose: {
      en: 'Name of the model in requests; without model_source also where it is loaded from.',
      vi: 'Tên mô hình trong request; không có model_source thì cũng là nơi nạp.',
    },
    decided: { by: ['model-list'], only: isText },
  },
  model_source: {
    purpose: {
      en: 'Where the model is loaded from: a Hugging Face name, a path, or a mapping with a bucket.',
      vi: 'Nơi nạp mô hình: tên trên Hugging Face, đường dẫn, hoặc mapping có bucket.',
    },
    offers: ['CloudMirrorConfig', 'S3MirrorConfig'],
    decided: { by: [], only: (tree) => orNull(isText)(tree) || asMap(tree) !== undefined },
  },
  tokenizer_source: {
    purpose: {
      en: 'Where the tokenizer is loaded from. Null: the model’s place.',
      vi: 'Nơi nạp tokenizer. Null: cùng nơi với mô hình.',
    },
    decided: BY_FACT,
  },
};

/** `LoraConfig`. */
export const LORA: Options = {
  download_timeout_s: {
    purpose: {
      en: 'Seconds one adapter’s download may take. Null: no limit.',
      vi: 'Số giây tối đa để tải một adapter. Null: không giới hạn.',
    },
    decided: BY_FACT,
  },
  dynamic_lora_loading_path: {
    isWellFormed: isAddress,
    purpose: {
      en: 'Bucket path of the folder that holds one folder for each adapter.',
      vi: 'Đường dẫn bucket của thư mục chứa mỗi adapter một thư mục.',
    },
    decided: judgedBy('cloud-path'),
  },
  max_download_tries: {
    purpose: { en: 'How often an adapter’s download is tried.', vi: 'Số lần thử tải một adapter.' },
    decided: BY_FACT,
  },
  max_num_adapters_per_replica: {
    purpose: { en: 'Most adapters one replica holds.', vi: 'Số adapter nhiều nhất một replica giữ.' },
    decided: BY_FACT,
  },
};

/** `GCSMirrorConfig`, before the one for every cloud. */
export const MIRROR = {
  bucket_uri: {
    isWellFormed: isAddress,
    purpose: { en: 'Bucket path of the model’s files.', vi: 'Đường dẫn bucket chứa file của mô hình.' },
  },
  extra_files: { purpose: { en: 'Further files to download to the node.', vi: 'Các file khác cần tải về node.' } },
} as const satisfies Options;

/** `CloudMirrorConfig`. */
export const CLOUD_MIRROR: Options = {
  bucket_uri: { ...MIRROR.bucket_uri, decided: judgedBy('cloud-path') },
  extra_files: { ...MIRROR.extra_files, decided: BY_FACT },
};

/** `S3MirrorConfig`. */
export const S3_MIRROR: Options = {
  ...MIRROR,
  s3_aws_credentials: {
    purpose: { en: 'How credentials for the bucket are fetched.', vi: 'Cách lấy thông tin xác thực cho bucket.' },
  },
  s3_sync_args: { purpose: { en: 'Further arguments of aws s3 sync.', vi: 'Đối số thêm của aws s3 sync.' } },
};

/** `ExtraFiles` of a mirror. */
export const EXTRA_FILES: Options = {
  bucket_uri: {
    isWellFormed: isAddress,
    purpose: { en: 'Bucket path to download from.', vi: 'Đường dẫn bucket để tải về.' },
  },
  destination_path: { purpose: { en: 'Path on the node to download to.', vi: 'Đường dẫn trên node để lưu.' } },
};

/** `S3AWSCredentials`. */
export const CREDENTIALS: Options = {
  auth_token_env_variable: {
    purpose: {
      en: 'Environment variable with the token for that address.',
      vi: 'Biến môi trường chứa token cho địa chỉ đó.',
    },
  },
  create_aws_credentials_url: {
    purpose: { en: 'Address that hands out credentials.', vi: 'Địa chỉ cấp thông tin xác thực.' },
  },
};
