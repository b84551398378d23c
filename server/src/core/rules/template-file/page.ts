import type { RulePage } from '../page.ts';

export const page: RulePage = {
  about: {
    en: 'Helm, Jinja, `envsubst` and the like write the file that Ray reads. What stands in their places is not known before, so nothing is said of it: no error on template text, and no amounts where one of them decides. What is certain without them is still checked. Render the file and check the result: `helm template . | npx ray-serve-lens check -`, or `kustomize build . | npx ray-serve-lens check -`.',
    vi: 'Helm, Jinja, `envsubst`… tạo ra file mà Ray thật sự đọc. Chỗ của chúng sẽ là gì thì chưa biết, nên không báo lỗi trên phần template và không tính số liệu phụ thuộc vào đó. Phần chắc chắn vẫn được kiểm tra. Hãy tạo file rồi kiểm tra kết quả: `helm template . | npx ray-serve-lens check -`, hoặc `kustomize build . | npx ray-serve-lens check -`.',
  },
  releases: { en: 'All.', vi: 'Mọi bản.' },
  source: 'The templates themselves; Ray has no part in it',
  examples: [
    {
      ray: '2.60.0',
      wrong: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: \${REPLICAS}
`,
      at: '${REPLICAS}',
      right: `applications:
  - name: main
    import_path: app:main
    deployments:
      - name: Model
        num_replicas: 2
`,
    },
  ],
};
