import { exampleManifest } from '../example-manifest.ts';
import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: '`serveConfigV2` holds the Serve config as one text, not as YAML of the manifest. Without the `|` behind the colon Kubernetes refuses the manifest. What stands below is still analysed here.',
    vi: '`serveConfigV2` chứa Serve config dưới dạng một chuỗi, không phải YAML của manifest. Thiếu `|` sau dấu hai chấm thì Kubernetes từ chối manifest. Nội dung bên dưới vẫn được phân tích.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: '`ServeConfigV2 string` in `rayservice_types.go`',
  examples: [
    {
      ray: '2.60.0',
      wrong: exampleManifest({ config: '\n    applications:\n    - name: main\n      import_path: app:main\n' }),
      at: 'serveConfigV2',
      right: exampleManifest(),
    },
  ],
};
