import { text, truth, whole } from '../state/values.ts';
import type { Value } from '../state/values.ts';

/** Values of names in packages that are certain. */
export const FLAGS: Readonly<Record<string, Value | undefined>> = {
  'typing.TYPE_CHECKING': truth(false),
  'os.sep': text('/'),
  'logging.DEBUG': whole(10),
  'logging.INFO': whole(20),
  'logging.WARNING': whole(30),
  'logging.ERROR': whole(40),
  'logging.CRITICAL': whole(50),
  // Of protobuf written in Python alone, which sets what nobody asks for.
  'google.protobuf.descriptor._USE_C_DESCRIPTORS': truth(true),
};

/** Python's own modules that serve code uses; importing them cannot fail. */
const STANDARD = new Set(
  `__future__ atexit binascii bz2 cmath cmd codecs colorsys compileall configparser contextvars curses dbm dis email encodings errno
  faulthandler fcntl filecmp fileinput fnmatch ftplib gettext graphlib imaplib imghdr imp ipaddress keyword linecache locale lzma mailbox
  marshal mmap netrc numbers optparse pdb pkgutil posixpath profile cProfile pstats pty pwd pyclbr resource runpy sched selectors shelve
  site smtplib sndhdr socketserver ssl stat stringprep symtable sysconfig syslog tarfile termios timeit token tokenize tomllib trace
  tracemalloc tty turtle tkinter wave webbrowser wsgiref xmlrpc zipapp zipimport
  abc argparse array ast asyncio base64 bisect builtins calendar collections concurrent contextlib copy csv ctypes
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
  `accelerate aiobotocore aiofiles aiohttp_cors albumentations anthropic apex apscheduler astropy asyncpg attr attrs audioread auto_gptq av
  azure backoff bentoml bitsandbytes bs4 boto3 botocore cachetools catboost celery chromadb clip cloudpickle cohere confluent_kafka
  controlnet_aux cryptography ctranslate2 cupy cv2 cython dask datadog datasets ddtrace decord deepspeed diffusers dill docx dotenv duckdb easyocr
  einops elasticsearch evaluate faiss fairseq fasttext faster_whisper filelock flash_attn flask fsspec ftfy gevent gensim geopandas
  git google googleapiclient gradio gradio_client grpc grpc_reflection gunicorn h5py haystack httpcore httptools httpx huggingface_hub
  imageio inflect insightface instructor ipywidgets jax jieba jinja2 joblib jose jsonschema jwt kafka keras kserve kubernetes langchain
  langchain_community langchain_core langchain_openai langfuse langgraph langsmith librosa lightgbm lightning litellm llama_cpp llama_index lmdeploy loguru lxml
  markdown matplotlib mlflow mmcv mmdet msgpack mteb multipart mysql nemo neo4j networkx nltk numba numpy nvidia ollama omegaconf onnx
  onnxruntime openai opencensus openpyxl opentelemetry optimum optuna orjson outlines packaging paddle paddleocr pandas paramiko passlib
  peewee peft pgvector PIL pika pinecone plotly polars prometheus_client prometheus_fastapi_instrumentator psutil psycopg psycopg2 py3nvml pyarrow
  pyannote pycocotools pydantic_settings pydub pymilvus pymongo pymupdf fitz pymysql pynvml pypdf PyPDF2 pyspark pytesseract pytorch_lightning pytz
  qdrant_client redis regex requests_toolbelt rich safetensors scipy seaborn segment_anything sentence_transformers sentencepiece sentry_sdk sglang shap
  simplejson six skimage sklearn skl2onnx snowflake soundfile spacy sqlalchemy sqlmodel sse_starlette statsmodels streamlit structlog supabase
  tabulate tavily tenacity tensorboard tensorflow tensorflow_hub tensorrt tensorrt_llm thop tiktoken timm tldextract tokenizers toml tomli torch
  torchaudio torchmetrics torchvision tqdm transformers triton trl tritonclient typer typing_extensions ujson ultralytics umap unidecode unstructured
  validators vllm vertexai wandb weaviate websocket websockets whisper whisperx xformers xgboost zmq`.split(/\s+/),
);

const top = (path: string): string => path.split('.')[0] ?? '';

export const isStandard = (path: string): boolean => STANDARD.has(top(path));

/** True where the package is surely there beside Serve. */
export const isInstalled = (path: string): boolean => isStandard(path) || WITH_SERVE.has(top(path));

/** True for a package that people install beside Ray. */
export const isPackage = (path: string): boolean =>
  COMMON.has(top(path)) || (WITH_SERVE.has(top(path)) && top(path) !== 'ray');

/** True where nothing of the package makes a Serve application. */
export const isHarmless = (path: string): boolean =>
  isStandard(path) ||
  COMMON.has(top(path)) ||
  (WITH_SERVE.has(top(path)) && top(path) !== 'ray') ||
  path.startsWith('builtins.');

/** True where it comes from a package of which nothing is known here: it may be anything, an application too. */
export const isStrange = (path: string): boolean => !isHarmless(path) && path !== 'ray' && !path.startsWith('ray.');
