import type { Finding } from '../../problems/finding.ts';
import { headGroup, rayContainer, workerGroups } from '../../sources/manifests/manifest.ts';
import type { Manifest } from '../../sources/manifests/manifest.ts';
import { headImage, imageRelease, writtenRelease } from '../../sources/manifests/manifest-release.ts';
import { compareReleases } from '../../ray/release.ts';
import type { NamedRelease } from '../../sources/manifests/manifest-release.ts';
import { entryOf } from '../../yaml/tree.ts';
import type { FileRule } from '../rule.ts';

/** A manifest that names two releases: what runs is the image, and head and workers must run the same. */
export const fileRule: FileRule = {
  code: 'image-release',
  scope: 'file',
  severity: 'warning',
  since: '0.1.0',
  title: { en: 'rayVersion and image disagree', vi: 'rayVersion và image không khớp' },
  checkFile: ({ manifests }) => manifests.flatMap((manifest) => [...ofVersion(manifest), ...ofWorkers(manifest)]),
};

const differ = (a: NamedRelease, b: NamedRelease): boolean => compareReleases(a.version, b.version) !== 0;

const ofVersion = (manifest: Manifest): readonly Finding[] => {
  const [written, image] = [writtenRelease(manifest), imageRelease(headImage(manifest))];
  if (written === null || image === null || !differ(written, image)) return [];
  return [
    {
      code: 'image-release',
      severity: 'warning',
      message: {
        en: `rayVersion says ${written.version}, but the head’s image holds Ray ${image.version}: that is what runs, and what is told here.`,
        vi: `rayVersion ghi ${written.version}, nhưng image của head là Ray ${image.version}: bản này mới là bản chạy, và được dùng ở đây.`,
      },
      range: written.range,
      related: [{ range: image.range, message: { en: 'the image', vi: 'image' } }],
      fixes: [
        {
          title: { en: `Set rayVersion: "${image.version}"`, vi: `Đặt rayVersion: "${image.version}"` },
          preferred: true,
          edits: [{ range: written.range, newText: `"${image.version}"` }],
        },
      ],
    },
  ];
};

const ofWorkers = (manifest: Manifest): readonly Finding[] => {
  const head = imageRelease(entryOf(rayContainer(headGroup(manifest)), 'image')?.value);
  return workerGroups(manifest).flatMap((group) => {
    const worker = imageRelease(entryOf(rayContainer(group), 'image')?.value);
    if (head === null || worker === null || !differ(head, worker)) return [];
    return [
      {
        code: 'image-release',
        severity: 'warning' as const,
        message: {
          en: `This image holds Ray ${worker.version}, the head’s Ray ${head.version}: nodes of another release cannot join the cluster.`,
          vi: `Image này là Ray ${worker.version}, còn head là Ray ${head.version}: node khác bản không vào được cụm.`,
        },
        range: worker.range,
        related: [{ range: head.range, message: { en: 'the head’s image', vi: 'image của head' } }],
        fixes: [],
      },
    ];
  });
};
