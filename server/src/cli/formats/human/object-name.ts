import { manifestOf, manifestText } from '../../../core/index.ts';
import type { Analysis, ConfigAnalysis } from '../../../core/index.ts';

/** Which object a config stands in, where its text holds several configs: `RayService models`. */
export const objectName = (analysis: Analysis, config: ConfigAnalysis): string | null => {
  const manifest = analysis.configs.length > 1 ? manifestOf(analysis, config) : null;
  return manifest && manifestText(manifest);
};
