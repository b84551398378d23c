import { NEWEST_KNOWN } from '../../core/index.ts';
import type { Language } from '../../core/index.ts';
import { PROGRAM } from '../arguments/usage-lines.ts';

/** A small Serve config that the newest known release accepts, and that fits the nodes it names. */
export const serveStarter = (path: string, language: Language): string => {
  const [deploy, look, release, code, host, model, source, length, replicas] = COMMENTS[language];
  return `# ${deploy}: serve deploy ${path}
# ${look}: ${PROGRAM} check ${path}

# ${release}
# rayServeLens.rayVersion: ${NEWEST_KNOWN}
# rayServeLens.cluster: cpu=8,gpu=1

http_options:
  host: 0.0.0.0 # ${host}
  port: 8000

applications:
  - name: chat
    route_prefix: /
    # ${code}
    import_path: ray.serve.llm:build_openai_app
    args:
      llm_configs:
        - model_loading_config:
            model_id: qwen-0.5b # ${model}
            model_source: Qwen/Qwen2.5-0.5B-Instruct # ${source}
          engine_kwargs:
            max_model_len: 4096 # ${length}
          deployment_config:
            autoscaling_config: # ${replicas}
              min_replicas: 1
              max_replicas: 1
`;
};

type Comments = readonly [string, string, string, string, string, string, string, string, string];

const COMMENTS: Readonly<Record<Language, Comments>> = {
  en: [
    'A Ray Serve config. To deploy it',
    'What it reserves, and what is wrong with it',
    'The Ray release and the nodes it is for, the head first; change them to yours.',
    'Where the application stands, as module:name. This one is Ray’s builder for LLMs, which takes the args below; your own may be main:app.',
    'for everybody; 127.0.0.1 for this machine alone',
    'the name that clients ask for',
    'a model of Hugging Face, or a path',
    'tokens of a request and its answer together',
    'how many replicas, as requests come and go',
  ],
  vi: [
    'Cấu hình Ray Serve. Để triển khai',
    'Nó giữ bao nhiêu tài nguyên, và sai ở đâu',
    'Bản Ray và các node mà nó chạy trên, head trước; hãy đổi theo máy của bạn.',
    'Application nằm ở đâu, dạng module:tên. Đây là builder của Ray cho LLM, nhận các args bên dưới; của bạn có thể là main:app.',
    'cho mọi người; 127.0.0.1 nếu chỉ máy này',
    'tên mà client gọi',
    'model trên Hugging Face, hoặc đường dẫn',
    'số token của yêu cầu và câu trả lời cộng lại',
    'số replica, theo lượng yêu cầu',
  ],
};
