const code = (names) => names.map((name) => `\`${name}\``).join(', ');

const change = (level, en, vi, who = null) => ({ level, what: { en, vi }, who });

/** vLLM as a release asks for it, accelerators, runtime environments, variables and builders: names that come and go. */
export const engineChanges = (old, now) => [
  ...vllm(old.engine, now.engine),
  ...share(old.engine, now.engine),
  ...lists(old, now),
  ...builders(old.builders, now.builders),
];

const differ = (old = [], now = []) => ({
  gone: old.filter((one) => !now.includes(one)),
  fresh: now.filter((one) => !old.includes(one)),
});

const vllm = (old, now) => {
  if (old.vllm === now.vllm || now.vllm === null) return [];
  const { gone, fresh } = old.vllm === null ? { gone: [], fresh: [] } : differ(old.engine, now.engine);
  return [
    change(
      'amounts',
      `It asks for vLLM ${now.vllm}${old.vllm ? ` (was ${old.vllm})` : ''}.`,
      `Bản này cần vLLM ${now.vllm}${old.vllm ? ` (trước là ${old.vllm})` : ''}.`,
    ),
    ...(gone.length === 0
      ? []
      : [
          change(
            'refused',
            `Gone from \`engine_kwargs\`: ${code(gone)}.`,
            `Không còn trong \`engine_kwargs\`: ${code(gone)}.`,
            { en: 'Hits models that write them.', vi: 'Ảnh hưởng model có viết các tham số này.' },
          ),
        ]),
    ...(fresh.length === 0
      ? []
      : [change('new', `In \`engine_kwargs\`: ${code(fresh)}.`, `Trong \`engine_kwargs\`: ${code(fresh)}.`)]),
  ];
};

/** What an engine takes of the memory of its card where a model does not say. */
const share = ({ memory: old }, { memory: now }) => {
  const [was, is] = [old?.share, now?.share];
  if (!was || !is || was === is) return [];
  return [
    change(
      'amounts',
      `An engine takes ${is} of the memory of its card where \`gpu_memory_utilization\` is not written (was ${was}).`,
      `Một engine lấy ${is} bộ nhớ của card nếu không viết \`gpu_memory_utilization\` (trước là ${was}).`,
      { en: 'Hits models that share a card.', vi: 'Ảnh hưởng các model dùng chung card.' },
    ),
  ];
};

const LISTS = [
  [
    (facts) => facts.accelerators.llm && Object.keys(facts.accelerators.llm),
    'as `accelerator_type` of a model',
    'làm `accelerator_type` của model',
    'refused',
  ],
  [(facts) => facts.runtime_env?.keys, 'in `runtime_env`', 'trong `runtime_env`', 'silent'],
  [
    (facts) => facts.variables?.names,
    'as environment variables for the router of `ray.serve.llm`',
    'làm biến môi trường cho router của `ray.serve.llm`',
    'silent',
  ],
];

const lists = (old, now) =>
  LISTS.flatMap(([of, en, vi, level]) => {
    const [before, after] = [of(old) ?? [], of(now) ?? []];
    const { gone, fresh } = before.length === 0 || after.length === 0 ? { gone: [], fresh: [] } : differ(before, after);
    return [
      ...(gone.length === 0
        ? []
        : [
            change(level, `No longer ${en}: ${code(gone)}.`, `Không còn ${vi}: ${code(gone)}.`, {
              en: 'Hits whoever names them.',
              vi: 'Ảnh hưởng ai đang dùng.',
            }),
          ]),
      ...(fresh.length === 0 ? [] : [change('new', `Now ${en}: ${code(fresh)}.`, `Nay có thể ${vi}: ${code(fresh)}.`)]),
    ];
  });

/** A path counts where it is a builder: what can be imported and is none is of no use in a file. */
const builders = (old, now) => {
  const listed = (facts) => Object.keys(facts).filter((path) => facts[path] === true);
  const { gone, fresh } = differ(listed(old), listed(now));
  return [
    ...(gone.length === 0
      ? []
      : [
          change(
            'refused',
            `No longer an \`import_path\`: ${code(gone)}.`,
            `Không còn là \`import_path\`: ${code(gone)}.`,
            { en: 'Hits applications that name it.', vi: 'Ảnh hưởng application có ghi.' },
          ),
        ]),
    ...(fresh.length === 0
      ? []
      : [change('new', `As an \`import_path\`: ${code(fresh)}.`, `Làm \`import_path\`: ${code(fresh)}.`)]),
  ];
};
