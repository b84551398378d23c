import { named } from '../../releases/workspace/reading.ts';

/** Packages that are imported by another name than that of their distribution; `*` at the end: whatever follows. */
const OTHERWISE: Readonly<Record<string, readonly string[] | undefined>> = {
  OpenSSL: ['pyopenssl'],
  PIL: ['pillow', 'pillow-simd'],
  ahocorasick: ['pyahocorasick'],
  attr: ['attrs'],
  azure: ['azure-*'],
  bs4: ['beautifulsoup4'],
  clip: ['openai-clip'],
  cuda: ['cuda-python', 'cuda-bindings'],
  cv2: ['opencv-*'],
  dspy: ['dspy-ai'],
  faiss: ['faiss-*'],
  fitz: ['pymupdf'],
  git: ['gitpython'],
  github: ['pygithub'],
  google: ['google-*', 'protobuf'],
  googleapiclient: ['google-api-python-client'],
  grpc: ['grpcio'],
  grpc_reflection: ['grpcio-reflection'],
  jose: ['python-jose'],
  jwt: ['pyjwt'],
  lightning: ['pytorch-lightning'],
  llama_index: ['llama-index-*'],
  mysql: ['mysql-connector-*'],
  nvidia: ['nvidia-*'],
  OpenGL: ['pyopengl'],
  opentelemetry: ['opentelemetry-*'],
  pkg_resources: ['setuptools'],
  psycopg2: ['psycopg2-*'],
  pyannote: ['pyannote-*'],
  pynvml: ['nvidia-ml-py'],
  serial: ['pyserial'],
  skimage: ['scikit-image'],
  sklearn: ['scikit-learn'],
  socketio: ['python-socketio'],
  tensorflow: ['tensorflow-*'],
  tensorrt: ['tensorrt-*', 'nvidia-tensorrt'],
  tensorrt_bindings: ['tensorrt', 'tensorrt-*'],
  usb: ['pyusb'],
  whisper: ['openai-whisper'],
  yaml: ['pyyaml'],
  zmq: ['pyzmq'],
};

/** Common ways in which a distribution is called after what it installs. */
const ALIKE = [(name: string) => `python-${name}`, (name: string) => `${name}-python`, (name: string) => `py${name}`];

/** Distributions, as `named` writes them. */
type Distributions = Pick<ReadonlySet<string>, 'has' | 'size' | 'keys'>;

/** The one of some distributions that a dotted name is imported from; null for none. */
export const distributionFor = (distributions: Distributions, module: string): string | null => {
  if (distributions.size === 0) return null;
  const parts = module.split('.');
  const [top = module] = parts;
  const own = parts.map((_, index) => named(parts.slice(0, index + 1).join('-')));
  const exact = [...own, ...ALIKE.map((made) => made(named(top)))].find((name) => distributions.has(name));
  return exact ?? otherwise(distributions, top);
};

const otherwise = (distributions: Distributions, top: string): string | null => {
  for (const name of (Object.hasOwn(OTHERWISE, top) ? OTHERWISE[top] : undefined) ?? []) {
    const isIt = (one: string): boolean => (name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name);
    const found = [...distributions.keys()].find(isIt);
    if (found !== undefined) return found;
  }
  return null;
};
