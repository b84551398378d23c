"""Public repositories that hold configs as they were published, and which model each file is of.

A file is taken as the config of an id only where its path, the repository's own list or `_name_or_path` says so. A file without
an id is none of a model's row, but says what else is in a config with the same numbers.
"""

ANY = "aic-core/src/aiconfigurator_core/model_configs/*_config.json"
OME = "pkg/hfutil/modelconfig/testdata"
SIM = "model_configs"

FILES: dict[str, dict[str, str | None]] = {
    "ai-dynamo/aiconfigurator": {ANY: "*"},
    "inference-sim/inference-sim": {
        f"{SIM}/codellama-34b-instruct-hf/config.json": "codellama/CodeLlama-34b-Instruct-hf",
        f"{SIM}/deepseek-v2-lite/config.json": "deepseek-ai/DeepSeek-V2-Lite",
        f"{SIM}/llama-2-7b-hf/config.json": "meta-llama/Llama-2-7b-hf",
        f"{SIM}/llama-3.1-70b-instruct/config.json": "meta-llama/Llama-3.1-70B-Instruct",
        f"{SIM}/llama-3.1-8b-instruct/config.json": "meta-llama/Llama-3.1-8B-Instruct",
        f"{SIM}/mistral-nemo-instruct-2407/config.json": "mistralai/Mistral-Nemo-Instruct-2407",
        f"{SIM}/qwen2.5-7b-instruct/config.json": "Qwen/Qwen2.5-7B-Instruct",
        f"{SIM}/qwen3-14b/config.json": "Qwen/Qwen3-14B",
        f"{SIM}/yi-34b/config.json": "01-ai/Yi-34B",
    },
    "casys-kaist/LLMServingSim": {
        "configs/model/Qwen/Qwen3-30B-A3B-Instruct-2507.json": "Qwen/Qwen3-30B-A3B-Instruct-2507",
        "configs/model/meta-llama/Llama-3.1-70B.json": "meta-llama/Llama-3.1-70B",
        "configs/model/meta-llama/Llama-3.1-8B.json": "meta-llama/Llama-3.1-8B",
        "configs/model/microsoft/Phi-mini-MoE-instruct.json": "microsoft/Phi-mini-MoE-instruct",
    },
    "HPMLL/llm-benchmark": {
        "models/Llama-2-13b-hf/config.json": "meta-llama/Llama-2-13b-hf",
        "models/Llama-2-70b-chat-hf/config.json": "meta-llama/Llama-2-70b-chat-hf",
    },
    "aliyun/SimAI": {
        "vidur-alibabacloud/data/hf_configs/deepseek_R1_0528_config.json": "deepseek-ai/DeepSeek-R1-0528",
        "vidur-alibabacloud/data/hf_configs/qwen3-next-80B-A3B_Instruct_FP8_config.json": "Qwen/Qwen3-Next-80B-A3B-Instruct-FP8",
        "vidur-alibabacloud/data/hf_configs/qwen3-next-80B-A3B_config.json": None,
    },
    "vllm-project/vllm-spyre": {
        "tests/fixtures/model_configs/ibm-granite/granite-3.3-8b-instruct/config.json": "ibm-granite/granite-3.3-8b-instruct",
        "tests/fixtures/model_configs/ibm-granite/granite-3.3-8b-instruct-FP8/config.json": "ibm-granite/granite-3.3-8b-instruct-FP8",
    },
    "ByteDance-Seed/VeOmni": {
        "configs/model_configs/deepseek/DeepseekV2_236B.json": None,
        "configs/model_configs/llama/Llama3-8B.json": None,
        "configs/model_configs/qwen/Qwen2-0.5B.json": None,
        "configs/model_configs/qwen/Qwen2-72B.json": None,
    },
    "NVIDIA-NeMo/Megatron-Bridge": {
        "tests/unit_tests/models/falcon_h1/test_falcon_h1_bridge.py": "tiiuae/Falcon-H1-0.5B-Instruct",
    },
    "intel/intel-extension-for-pytorch": {
        "examples/cpu/llm/inference/utils/model_config/tiiuae_falcon-40b_config.json": "tiiuae/falcon-40b",
        "examples/cpu/llm/inference/utils/model_config/mosaicml_mpt-7b_config.json": "mosaicml/mpt-7b",
    },
    "mlc-ai/mlc-llm": {"python/mlc_llm/model/model_preset.py": None},
    "sgl-project/ome": {
        f"{OME}/chatglm3_6b.json": "THUDM/chatglm3-6b",
        f"{OME}/dbrx_132b.json": None,
        f"{OME}/deepseek_v3.json": "deepseek-ai/DeepSeek-V3",
        f"{OME}/e5_mistral_7b.json": "intfloat/e5-mistral-7b-instruct",
        f"{OME}/gemma3.json": "google/gemma-3-27b-it",
        f"{OME}/gemma3_text.json": "google/gemma-3-1b-it",
        f"{OME}/gemma_2_2b.json": "google/gemma-2-2b",
        f"{OME}/gemma_2_2b_it.json": "google/gemma-2-2b-it",
        f"{OME}/gemma_2_9b.json": "google/gemma-2-9b",
        f"{OME}/gemma_7b.json": "google/gemma-7b",
        f"{OME}/glm4_9b.json": "THUDM/glm-4-9b",
        f"{OME}/llama3.json": None,
        f"{OME}/llama3_1.json": None,
        f"{OME}/llama3_1_405b.json": "meta-llama/Llama-3.1-405B-Instruct-FP8",
        f"{OME}/llama3_2_1b.json": "meta-llama/Llama-3.2-1B-Instruct",
        f"{OME}/llama3_2_3b.json": "meta-llama/Llama-3.2-3B-Instruct",
        f"{OME}/llama4_scout_17b_16e.json": "meta-llama/Llama-4-Scout-17B-16E-Instruct",
        f"{OME}/llava_1.5_7b_hf.json": "llava-hf/llava-1.5-7b-hf",
        f"{OME}/minicpm3_4b.json": "openbmb/MiniCPM3-4B",
        f"{OME}/mistral.json": None,
        f"{OME}/mistral_7b_instruct.json": "mistralai/Mistral-7B-Instruct-v0.2",
        f"{OME}/mixtral.json": None,
        f"{OME}/phi3.json": "microsoft/Phi-3-mini-128k-instruct",
        f"{OME}/phimoe.json": "microsoft/Phi-3.5-MoE-instruct",
        **{f"{OME}/qwen2.5_{size.lower()}.json": f"Qwen/Qwen2.5-{size}" for size in ("0.5B", "1.5B", "3B", "7B", "14B", "32B", "72B")},
        f"{OME}/qwen2.5_vl_7b.json": "Qwen/Qwen2.5-VL-7B-Instruct",
        f"{OME}/qwen2_7b.json": "Qwen/Qwen2-7B",
        f"{OME}/qwen2_vl_2b.json": "Qwen/Qwen2-VL-2B-Instruct",
        f"{OME}/qwen2_vl_7b.json": "Qwen/Qwen2-VL-7B-Instruct",
        f"{OME}/qwen3_4b.json": "Qwen/Qwen3-4B",
        f"{OME}/qwen3_8b_fp8.json": "Qwen/Qwen3-8B-FP8",
        f"{OME}/qwen3_embedding_8b.json": "Qwen/Qwen3-Embedding-8B",
        f"{OME}/smollm_1.7b.json": "HuggingFaceTB/SmolLM-1.7B",
        f"{OME}/stablelm_3b.json": "stabilityai/stablelm-3b-4e1t",
    },
    "AI-Hypercomputer/maxtext": {"src/maxtext/checkpoint_conversion/utils/hf_model_configs.py": "*"},
}

# The names that mlc-llm gives its presets, where no other model can be meant.
PRESETS: dict[str, str] = {
    "tinyllama_1b_chat_v1.0": "TinyLlama/TinyLlama-1.1B-Chat-v1.0",
    "phi-3_5": "microsoft/Phi-3.5-mini-instruct",
    "phi-4": "microsoft/Phi-4-mini-instruct",
    "gemma2_2b-jpn": "google/gemma-2-2b-jpn-it",
    "stablelm-2-zephyr-1_6b": "stabilityai/stablelm-2-zephyr-1_6b",
    "qwen2_0_5b": "Qwen/Qwen2-0.5B",
    "qwen2_1_5b": "Qwen/Qwen2-1.5B",
    "aya-23": "CohereForAI/aya-23-8B",
    "internlm2_5_7b": "internlm/internlm2_5-7b",
    "minicpm_2b_sft_bf16": "openbmb/MiniCPM-2B-sft-bf16",
    "gpt2": "openai-community/gpt2",
    "gpt2_medium": "openai-community/gpt2-medium",
}

# MaxText makes these by code, and no plain value says their sizes.
NOT_WHOLE = {"allenai/Olmo-3-32B-Think"}
