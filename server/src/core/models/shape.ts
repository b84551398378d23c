/**
 * What decides the memory of a model: its weights and its attention layers, as its published `config.json` says them.
 * Sizes are counts of numbers, not bytes.
 */
export interface ModelShape {
  /** Its id on the hub, or the folder it was read from. */
  readonly id: string;
  /** `exact`: from a `config.json` beside the weights; `table`: from a config published elsewhere under this id. */
  readonly origin: 'exact' | 'table';
  /** Where the config was read, for people: a file, or a package and its version. */
  readonly source: string;
  /** The first of `architectures`, such as `LlamaForCausalLM`. */
  readonly architecture: string;
  /** The type that the weights are published in; undefined where the config does not say it. */
  readonly type: 'bfloat16' | 'float16' | 'float32' | undefined;
  /** The method of `quantization_config`, such as `fp8`; undefined for plain weights. */
  readonly quantization: string | undefined;
  /** Bits of a quantized weight, where the config says one number for all of them. */
  readonly bits?: number;
  /** The length of a request that vLLM from 0.12.0 on takes where no argument says one: LongRoPE models were trained for it. */
  readonly originalLength?: number;
  /** The longest request in tokens that the config allows, before any argument of the engine. */
  readonly maxLength: number | undefined;
  /** Numbers that stand for a token between layers, and how many tokens there are; they bound what a step of the engine holds. */
  readonly hidden?: number;
  readonly vocabulary?: number;
  /** Bytes of all its files of weights, as their index says (`metadata.total_size`); more than what is loaded where a model has layers that are not. */
  readonly fileBytes?: number;
  /** Attention heads, which tensor parallelism has to divide. */
  readonly heads?: number;
  /** Layers in their order. */
  readonly layers: readonly Layer[];
  /** Weights outside the layers: embeddings, the head, the last norm. */
  readonly others: readonly Weight[];
  /** Kinds that we do not follow, each a word for people; with any of them the memory is unknown. */
  readonly unknown: readonly string[];
}

/** Equal layers that follow each other. */
export interface Layer {
  readonly count: number;
  readonly attention: Attention;
  /** What it keeps of each request, however long, beside `attention` or (with kind `state`) instead of it. */
  readonly state?: State;
  readonly weights: readonly Weight[];
}

/** Numbers that a layer of Mamba or linear attention keeps of each request, on one card that holds all of the layer. */
export interface State {
  /** The last inputs of its convolution, in the type of the model. */
  readonly convolution: number;
  /** The running state, in the type of the model unless `type` or `mamba_ssm_cache_dtype` of the engine says another. */
  readonly recurrent: number;
  /** The type of the running state where the config names one (`mamba_ssm_cache_dtype`, `mamba_ssm_dtype`). */
  readonly type?: string;
}

/** What a layer keeps of each token, by the kinds of vLLM's `kv_cache_interface.py`. */
export type Attention =
  | {
      readonly kind: 'full';
      readonly kvHeads: number;
      readonly headSize: number;
    }
  | {
      readonly kind: 'sliding';
      readonly kvHeads: number;
      readonly headSize: number;
      /** In tokens. */
      readonly window: number;
    }
  | {
      readonly kind: 'chunked';
      readonly kvHeads: number;
      readonly headSize: number;
      /** In tokens: a token sees those of its own chunk (Llama 4; vLLM's `ChunkedLocalAttentionSpec`). */
      readonly window: number;
    }
  | {
      readonly kind: 'latent';
      /** `kv_lora_rank` and `qk_rope_head_dim` together. */
      readonly size: number;
    }
  | {
      /** Keeps a state of one size for each request (Mamba, linear attention): `Layer.state`. */
      readonly kind: 'state';
    }
  | { readonly kind: 'none' };

/** A tensor, or several alike. */
export interface Weight {
  /** Numbers in all of them together, on one card that holds everything. */
  readonly size: number;
  /** What tensor parallelism divides it by; `kv-heads`: no further than there are key-value heads. */
  readonly split: 'none' | 'tensor' | 'kv-heads' | 'vocabulary' | 'experts';
  /** True for what a quantization method makes smaller: the matrices of linear layers and experts. */
  readonly linear: boolean;
  /** True where the source does not say whether it is there: a head of its own beside the embedding. */
  readonly perhaps?: true;
  /** True for what is kept in float32 whatever the model runs in. */
  readonly full?: true;
  /** Of experts: how many there are, which go to cards whole where experts are in parallel. */
  readonly experts?: number;
  /** True for what tensor parallelism does not divide within an expert: the bias behind it. */
  readonly undivided?: true;
  /** Where pipeline parallelism puts it if it stands outside the layers: with the first stage, the last one, or both. */
  readonly stage?: 'first' | 'last' | 'both';
}
