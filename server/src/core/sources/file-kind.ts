/** What a file is, by its content. `other` is not ours: no configs, no diagnostics. */
export type FileKind =
  | 'serve'
  | 'anyscale-service'
  | 'rayservice'
  | 'raycluster'
  | 'configmap'
  | 'llm-config'
  | 'rayllm-config'
  | 'script-config'
  | 'python-script'
  | 'python'
  | 'other';
