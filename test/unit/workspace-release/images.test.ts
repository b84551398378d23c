import { describe, expect, it } from 'vitest';
import { told } from './told.ts';

describe('images', () => {
  it.each([
    ['FROM rayproject/ray:2.46.0-py312-cpu\n', '2.46.0 Dockerfile:1'],
    ['FROM rayproject/ray:2.41.0.0e2f1a-py311\n', '2.41.0 Dockerfile:1'],
    ['FROM rayproject/ray-ml:2.40.0.abcdef\n', '2.40.0 Dockerfile:1'],
    ['FROM registry.example.com/mirror/ray:v2.44.1\n', '2.44.1 Dockerfile:1'],
    ['FROM registry.example.com/ray-serve:2.51.0-py311-gpu\n', '2.51.0 Dockerfile:1'],
    ['FROM team/custom-ray:v2.44.1 AS base\nFROM base\n', '2.44.1 Dockerfile:1'],
    ['FROM team/ray2.22.0-py310-model:latest\n', '2.22.0 Dockerfile:1'],
    ['FROM rayproject/ray:2.7.0-py310\n', '2.7.0 Dockerfile:1'],
    ['FROM rayproject/ray-ml:1.13.0\n', '1.13.0 Dockerfile:1'],
    [
      'FROM --platform=linux/amd64 docker.io/rayproject/ray-llm:2.46.0-py311-cu124@sha256:ab AS base\n',
      '2.46.0 Dockerfile:1',
    ],
    ['ARG RAY_VERSION=2.46.0\nARG PY=py312\nFROM rayproject/ray:${RAY_VERSION}-$PY\n', '2.46.0 Dockerfile:3'],
    ['FROM rayproject/ray:${RAY_VERSION:-2.46.0}\n', '2.46.0 Dockerfile:1'],
    [
      'FROM python:3.11\nRUN apt-get update && \\\n    # tools\n    pip install --no-cache-dir \\\n      torch==2.6.0 \\\n      "ray[serve]==2.9.3"\n',
      '2.9.3 Dockerfile:6',
    ],
    [
      'FROM python:3.11\nARG RAY=2.9.3\nENV X=1 V="${RAY}"\nRUN python3 -m pip install -U ray[serve]==$V\n',
      '2.9.3 Dockerfile:4',
    ],
    [
      'ARG RAY=2.9.3\nFROM python:3.11\nARG RAY\nRUN uv pip install --system "ray[serve]==${RAY}"\n',
      '2.9.3 Dockerfile:4',
    ],
    ['FROM rayproject/ray:2.46.0\nRUN pip install "ray[serve]==2.47.1"\n', '2.47.1 Dockerfile:2'],
    ['FROM rayproject/ray:2.46.0\nRUN pip install "ray[serve]>=2.40" emoji\n', '2.46.0 Dockerfile:1'],
    [
      'FROM rayproject/ray:2.46.0 AS base\nFROM node:22 AS web\nFROM base\nCOPY --from=web /x /x\n',
      '2.46.0 Dockerfile:1',
    ],
    [
      'FROM python:3.11 AS build\nRUN pip install ray==2.47.1\nFROM python:3.11-slim\nCOPY --from=build /venv /venv\n',
      '2.47.1 Dockerfile:2',
    ],
    [
      'FROM python:3.11\nRUN <<EOF\nset -e\npip install ray==2.47.1\nray --version\nEOF\nCMD ["serve"]\n',
      '2.47.1 Dockerfile:4',
    ],
    ['FROM python:3.11\nRUN ["pip", "install", "ray[serve]==2.47.1"]\n', '2.47.1 Dockerfile:2'],
    ['FROM condaforge/miniforge3\nRUN mamba install -y ray-serve=2.46.0\n', '2.46.0 Dockerfile:2'],
  ])('%j: %s', (text, expected) => {
    expect(told('Dockerfile', text)).toBe(expected);
  });
  it.each([
    'FROM rayproject/ray:nightly-py311\n',
    'FROM rayproject/ray\n',
    'FROM rayproject/ray:latest\n',
    'FROM rayproject/ray:${RAY_VERSION}-py311\n',
    'FROM anyscale/ray-llm:0.5.0\n',
    'FROM company/xray:2.47.1\n',
    'FROM team/ray-app:1.2.3\n',
    'FROM team/model:v2.44.1\n',
    'FROM rayproject/ray:2.10.0rc1\n',
    'FROM rayproject/ray:806c18-py38\n',
    'FROM rayproject/ray:2.46.0\nRUN pip install -U "ray[serve]"\n',
    'FROM rayproject/ray:2.46.0\nRUN pip install "ray[serve]>=2.47"\n',
    '# FROM rayproject/ray:2.46.0\nFROM python:3.11\n',
    'FROM python:3.11\nRUN echo ray==2.47.1\n',
    'FROM python:3.11\nRUN pip install torch; ray start==2.47.1\n',
  ])('say nothing: %j', (text) => {
    expect(told('Dockerfile', text)).toBeNull();
  });
  it('hold what the requirements or the lock that they install say', () => {
    const requirements = { 'requirements.txt': 'ray[serve]==2.47.1\n' };
    const text = 'FROM rayproject/ray:2.46.0\nCOPY requirements.txt /tmp/\nRUN pip install -r /tmp/requirements.txt\n';
    expect(told('Dockerfile', text, requirements)).toBe('2.47.1 requirements.txt:1');
    expect(told('Dockerfile', text, { 'requirements.txt': 'torch\n' })).toBe('2.46.0 Dockerfile:1');
    const lock = { 'uv.lock': '[[package]]\nname = "ray"\nversion = "2.45.0"\n' };
    expect(told('Dockerfile', 'FROM python:3.11\nRUN uv sync --frozen\n', lock)).toBe('2.45.0 uv.lock:2');
  });
  it('of compose files', () => {
    const compose = (image: string): string =>
      `services:\n  web:\n    image: nginx:1.27\n  ray:\n    image: ${image}\n`;
    expect(told('docker-compose.yml', compose('rayproject/ray:2.46.0-py311'))).toBe('2.46.0 docker-compose.yml:5');
    expect(told('compose.yaml', compose('rayproject/ray:2.41.0.0e2f1a'))).toBe('2.41.0 compose.yaml:5');
    expect(told('compose.yaml', compose('team/ray-serve:v2.44.1'))).toBe('2.44.1 compose.yaml:5');
    expect(told('compose.yaml', compose('"rayproject/ray:${RAY:-2.46.0}"'))).toBe('2.46.0 compose.yaml:5');
    expect(told('compose.yaml', compose('rayproject/ray:${RAY}'))).toBeNull();
    expect(told('compose.yaml', compose('rayproject/ray:latest'))).toBeNull();
  });
});
