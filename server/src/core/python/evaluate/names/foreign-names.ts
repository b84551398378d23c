import { text, truth } from '../state/values.ts';
import type { Value } from '../state/values.ts';

/** Values of names in packages that are certain. */
export const FLAGS: Readonly<Record<string, Value | undefined>> = {
  'typing.TYPE_CHECKING': truth(false),
  'os.sep': text('/'),
};

/** Python's own modules that serve code uses; importing them cannot fail. */
const STANDARD = new Set(
  `__future__ abc argparse array ast asyncio base64 bisect builtins calendar collections concurrent contextlib copy csv ctypes
  dataclasses datetime decimal difflib enum fractions functools gc getpass glob gzip hashlib heapq hmac html http importlib
  inspect io itertools json logging math mimetypes multiprocessing operator os pathlib pickle platform pprint queue random
  re secrets select shlex shutil signal socket sqlite3 statistics string struct subprocess sys tempfile textwrap threading
  time timeit traceback types typing unicodedata unittest urllib uuid warnings weakref xml zipfile zlib zoneinfo`.split(
    /\s+/,
  ),
);

/** What `ray[serve]` itself needs, so that it is there wherever Serve is. */
const WITH_SERVE = new Set([
  'ray',
  'pydantic',
  'fastapi',
  'starlette',
  'uvicorn',
  'aiohttp',
  'yaml',
  'requests',
  'click',
]);

/** Packages that people install; none of them makes Serve applications. */
const COMMON = new Set(
  `accelerate aiofiles anthropic av bentoml bitsandbytes boto3 botocore cloudpickle cv2 datasets decord diffusers
  einops faiss fsspec google grpc gradio h5py httpx huggingface_hub jax joblib keras langchain lightgbm litellm loguru
  matplotlib mlflow nltk numpy onnx onnxruntime openai opentelemetry optimum orjson pandas peft PIL polars prometheus_client
  psutil pyarrow pymongo redis requests_toolbelt safetensors scipy sentence_transformers sentencepiece sentry_sdk sglang
  skimage sklearn soundfile spacy sqlalchemy structlog tensorflow tensorrt tensorrt_llm tiktoken tokenizers torch torchaudio
  torchvision tqdm transformers triton typing_extensions ultralytics vllm wandb websockets whisper xgboost`.split(
    /\s+/,
  ),
);

const top = (path: string): string => path.split('.')[0] ?? '';

export const isStandard = (path: string): boolean => STANDARD.has(top(path));

/** True where the package is surely there beside Serve. */
export const isInstalled = (path: string): boolean => isStandard(path) || WITH_SERVE.has(top(path));

/** True where nothing of the package makes a Serve application. */
export const isHarmless = (path: string): boolean =>
  isStandard(path) ||
  COMMON.has(top(path)) ||
  (WITH_SERVE.has(top(path)) && top(path) !== 'ray') ||
  path.startsWith('builtins.');
