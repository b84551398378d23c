import type { Words } from '../../text/words.ts';

/**
 * KubeRay keeps the Serve config of a RayService in Kubernetes. It sends it again once it differs from what it sent last, once
 * it has no memory of that (a new operator, a new RayCluster), and once no application is left; what runs it does not compare
 * (`checkIfNeedSubmitServeApplications` in `ray-operator/controllers/ray/rayservice_controller.go`).
 */
const AGAIN: Words = {
  en: 'once its serveConfigV2 changes, the operator or the cluster is started anew, or no application is left',
  vi: 'khi serveConfigV2 của nó đổi, operator hay cụm khởi động lại, hoặc không còn ứng dụng nào',
};

/** What becomes of a deploy to a cluster that is known to be that of a RayService, by its name. */
export const onRayService = (name: string): Words => ({
  en: `KubeRay runs this cluster for the RayService ${name} and replaces this deploy by that config ${AGAIN.en}. What lasts is kubectl apply of its manifest.`,
  vi: `KubeRay chạy cụm này cho RayService ${name} và thay lần deploy này bằng cấu hình đó ${AGAIN.vi}. Muốn giữ lâu dài hãy kubectl apply manifest của nó.`,
});

/** The same of a config that stands in the manifest of a RayService, whatever cluster it goes to. */
export const inRayService = (object: string): Words => ({
  en: `This config stands in ${object}: if KubeRay runs this cluster for it, KubeRay replaces this deploy by what Kubernetes has ${AGAIN.en}. What lasts is kubectl apply of the file.`,
  vi: `Cấu hình này nằm trong ${object}: nếu KubeRay chạy cụm này cho nó, KubeRay thay lần deploy này bằng cấu hình trong Kubernetes ${AGAIN.vi}. Muốn giữ lâu dài hãy kubectl apply file này.`,
});

/** What becomes of a shutdown there; `isAll`: of all of Serve. */
export const downOnRayService = (name: string, isAll: boolean): Words =>
  isAll
    ? {
        en: `KubeRay runs this cluster for the RayService ${name} and deploys its config again once no application is left.`,
        vi: `KubeRay chạy cụm này cho RayService ${name} và deploy lại cấu hình của nó khi không còn ứng dụng nào.`,
      }
    : {
        en: `KubeRay runs this cluster for the RayService ${name} and deploys its config again ${AGAIN.en}.`,
        vi: `KubeRay chạy cụm này cho RayService ${name} và deploy lại cấu hình của nó ${AGAIN.vi}.`,
      };
