import { fieldChanges } from './fields.mjs';
import { placeOf } from './places.mjs';

/** What a person writes in place of a key that is gone, where something took its place. */
const IN_PLACE = {
  max_concurrent_queries: 'max_ongoing_requests',
  target_num_ongoing_requests_per_replica: 'target_ongoing_requests',
  upscale_smoothing_factor: 'upscaling_factor',
  downscale_smoothing_factor: 'downscaling_factor',
  request_router_class: 'request_router_config',
  resources_per_bundle: 'placement_group_config',
  use_cpu: 'accelerator_config',
};

/** Keys that come and go, and what they take. */
export const keyChanges = (old, now) =>
  Object.keys({ ...old, ...now }).flatMap((model) => {
    const [before, after] = [old[model], now[model]];
    const place = placeOf(model);
    if (place === null || after === undefined) return [];
    if (before === undefined) return isWhole(model, old) ? [] : [newModel(place, after)];
    return [
      ...comeAndGo(place, before, after),
      ...fieldChanges(place, before.fields, after.fields),
      ...unknownKeys(place, before, after),
    ];
  });

/** True for what came with `ray.serve.llm` itself, of which one line tells. */
const isWhole = (model, old) => !('LLMConfig' in old) && /LLM|Lora|Mirror|Loading|ExtraFiles|S3|GCS/.test(model);

const code = (names) => names.map((name) => `\`${name}\``).join(', ');

const newModel = ({ en, vi }, { fields }) => ({
  level: 'new',
  what: {
    en: `What stands ${en}: ${code(Object.keys(fields))}.`,
    vi: `Những khóa viết ${vi}: ${code(Object.keys(fields))}.`,
  },
  who: null,
});

const comeAndGo = (place, before, after) => {
  // Of the settings that code alone gives, only defaults matter to a file.
  if (place.isCode) return [];
  const gone = Object.keys(before.fields).filter((key) => !(key in after.fields));
  const fresh = Object.keys(after.fields).filter((key) => !(key in before.fields));
  return [
    ...gone.map((key) => goneKey(key, place, after)),
    ...(fresh.length === 0 ? [] : [newKeys(fresh, place, before)]),
  ];
};

const goneKey = (key, { en, vi }, { unknown, fields }) => {
  const instead = IN_PLACE[key] in fields ? IN_PLACE[key] : undefined;
  return {
    level: unknown === 'refused' ? 'refused' : 'silent',
    what: {
      en: `\`${key}\` ${en} is gone${instead === undefined ? '' : `; \`${instead}\` takes its place`}.`,
      vi: `\`${key}\` ${vi} không còn${instead === undefined ? '' : `; thay bằng \`${instead}\``}.`,
    },
    who: { en: 'Hits whoever writes it.', vi: 'Ảnh hưởng ai đang viết khóa này.' },
  };
};

const newKeys = (keys, { en, vi }, { unknown }) => ({
  level: 'new',
  what: {
    en: `${code(keys)} ${en}; releases before ${unknown === 'refused' ? 'refuse it' : 'drop it without a word'}.`,
    vi: `${code(keys)} ${vi}; các bản trước ${unknown === 'refused' ? 'từ chối' : 'lặng lẽ bỏ qua'}.`,
  },
  who: null,
});

const unknownKeys = ({ en, vi }, before, after) => {
  if (before.unknown === after.unknown) return [];
  const isRefused = after.unknown === 'refused';
  return [
    {
      level: isRefused ? 'refused' : 'silent',
      what: {
        en: `A key that Ray does not know ${en} is ${isRefused ? 'refused' : 'dropped without a word'} (was ${isRefused ? 'dropped' : 'refused'}).`,
        vi: `Khóa mà Ray không biết ${vi} ${isRefused ? 'bị từ chối' : 'bị lặng lẽ bỏ qua'} (trước đây ${isRefused ? 'bị bỏ qua' : 'bị từ chối'}).`,
      },
      who: { en: 'Hits configs with a misspelt key.', vi: 'Ảnh hưởng cấu hình có khóa viết sai.' },
    },
  ];
};
