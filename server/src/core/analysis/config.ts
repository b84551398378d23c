import { configCapacity } from '../capacity/config-capacity.ts';
import type { Problem } from '../problems/problem.ts';
import { OLDEST_LLM } from '../ray/facts/llm.ts';
import { compareReleases } from '../ray/release.ts';
import { isPlaceholder, placeholderIn } from '../sources/detect/placeholder.ts';
import type { Template } from '../sources/detect/template.ts';
import { isUnread } from '../sources/streams.ts';
import type { Stream } from '../sources/streams.ts';
import { once } from '../text/once.ts';
import type { TextRange } from '../text/text-range.ts';
import type { Words } from '../text/words.ts';
import { verdictOf } from '../verdict/verdict-of.ts';
import type { Judged } from '../verdict/verdict-of.ts';
import type { ConfigAnalysis } from './analysis.ts';
import { applicationsIn, demandSign } from './applications.ts';
import { configContext, formOf } from './contexts.ts';
import type { Around } from './contexts.ts';
import { AS_IT_STANDS, outwardConfig, outwardProblem } from './outward-analysis.ts';
import { readsSame } from './memory.ts';
import { typedConfig } from './typed-config.ts';
import { checksOn, findings } from './part-findings.ts';
import { besideFaults } from './beside-faults.ts';
import { frameFindings, isQuiet } from './frame.ts';
import { partsOf } from './parts.ts';
import { trials } from './trials.ts';
import type { ConfigWork, Found, PartFindings } from './work.ts';
import { withFiles, worldOf } from './world.ts';
import type { Standing } from './world.ts';

export interface Analysed {
  readonly config: ConfigAnalysis;
  readonly problems: readonly Problem[];
  /** Where a value that decides something is filled in later. */
  readonly template: Template | null;
  readonly work: ConfigWork;
}

/** One config by the places of the text around it; `previous` is what is known of it as it was. */
export const analyzeSource = (standing: Standing, previous: ConfigWork | undefined): Analysed => {
  const analysed = analyzeConfig(standing, previous);
  const { embedding, manifest } = standing.source;
  if (manifest === null) return analysed;
  const place = embedding ?? AS_IT_STANDS;
  const { template } = analysed;
  return {
    work: analysed.work,
    config: outwardConfig(analysed.config, place),
    template: template && { ...template, range: place.outward(template.range) },
    problems: analysed.problems.map((problem) => outwardProblem(problem, place)),
  };
};

const ONE_APPLICATION: Words = {
  en: 'The file holds only models: one application of build_openai_app for all of them is assumed.',
  vi: 'File chỉ có các model: giả định một application build_openai_app cho tất cả.',
};

const analyzeConfig = (standing: Standing, previous: ConfigWork | undefined): Analysed => {
  const work = workOf(standing, previous);
  return { ...judged(work, toldOf(work)), work };
};

/** What is known of each application of a config, taken over where it is as before. */
export const workOf = (standing: Standing, previous: ConfigWork | undefined): ConfigWork => {
  const { source, options } = standing;
  const world = worldOf(standing);
  const around: Around = { standing, root: withFiles(source.root, options), world };
  const standbys = applicationsIn(standing, around.root, world, previous);
  const signs = signsOf(around);
  const known = previous?.signs.findings === signs.findings && readsSame(previous.standing.options, options);
  const parts = partsOf(around, standbys, {
    speaks: speaks(standing, world.ray),
    sign: signs.findings,
    known,
    doubts: source.syntax.length === 0,
  });
  const kept = known && previous.frame !== null && isQuiet(previous, around.root) ? previous.frame : null;
  const frame = speaks(standing, world.ray) ? (kept ?? frameFindings(around)) : null;
  return { ...around, parts, frame, signs, config: once(() => typedConfig(around)) };
};

/** Where only pieces of a text could be read, every other finding would be about what the parser made of it. */
const speaks = ({ source: { readable, assumed, former } }: Standing, ray: Around['world']['ray']): boolean =>
  ray.covered && readable !== null && former === null && (!assumed || compareReleases(ray.version, OLDEST_LLM) >= 0);

const signsOf = ({ standing, root, world }: Around): ConfigWork['signs'] => {
  const demand = demandSign(root, world);
  const { assumed } = standing.source;
  return { demand, findings: JSON.stringify([demand, world.ray, formOf(root), assumed, speaks(standing, world.ray)]) };
};

interface Told {
  readonly capacity: Omit<ConfigAnalysis, 'verdict' | 'alone'>;
  readonly all: readonly PartFindings[];
}

/** What every part says, the config as a whole last. */
const toldOf = (work: ConfigWork): Told => {
  const applications = work.parts.map(({ application }) => application);
  const capacity = configCapacity(work.root, applications, work.world);
  if (!speaks(work.standing, work.world.ray)) return { capacity, all: [] };
  const context = configContext(
    work,
    applications,
    capacity,
    trials(work, () => true),
  );
  return {
    capacity,
    all: [
      ...(work.frame === null ? [] : [work.frame]),
      ...work.parts.flatMap(({ findings: own }) => own ?? []),
      { ...findings(checksOn.config(context), 'config', work), isLater: false },
    ],
  };
};

const judged = (work: ConfigWork, { capacity, all }: Told) => {
  const { standing, root, world, parts } = work;
  const { source, script } = standing;
  const told = all
    .flatMap(({ found: own }) => own)
    .sort((a: Found, b: Found) => a.rule - b.rule)
    .map(({ problem }) => problem);
  const found = [...(script?.problems ?? []), ...told];
  const certain = found.filter(({ range }) => !isPlaceholder(source.text.slice(range.start, range.end)));
  const hidden = found.find((problem) => !certain.includes(problem))?.range ?? null;
  const problems = besideFaults(source, certain, parts);
  const mayBeLater = all.length === 0 || all.some(({ isLater }) => isLater);
  const later: TextRange | null = (mayBeLater ? placeholderIn(root) : null) ?? hidden;
  const assumed = source.assumed ? ONE_APPLICATION : null;
  const verdicts = verdictsOf(source.stream, {
    root,
    applications: parts.map(({ application: { map, demand }, doubts, assumptions }) => ({
      map,
      demand,
      doubts: doubts ?? [],
      assumptions,
    })),
    problems,
    ray: world.ray,
    unknown: [...capacity.unknown, ...(script?.doubts ?? [])],
    later,
    isBroken: source.syntax.length > 0,
    isFaulty: all.some(({ isFaulty }) => isFaulty),
    assumed,
  });
  const template: Template | null = later && { language: 'shell', range: later };
  return {
    config: { ...capacity, ...(assumed !== null && { assumed }), ...verdicts },
    problems,
    template,
  };
};

const verdictsOf = (stream: Stream | null, own: Judged): Pick<ConfigAnalysis, 'verdict' | 'alone'> =>
  isUnread(stream)
    ? { verdict: verdictOf({ ...own, isBroken: true }), alone: verdictOf(own) }
    : { verdict: verdictOf(own) };
