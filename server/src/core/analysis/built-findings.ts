import type { ConfigApplication } from '../capacity/config-capacity.ts';
import type { Built } from '../python/built.ts';
import type { CodeReading } from '../python/outcome.ts';
import { schemaFindings } from '../options/schema-findings.ts';
import { applicationPlaces } from '../options/walk.ts';
import { RULES } from '../rules/index.ts';
import type { ApplicationContext, BuiltFinding } from '../rules/rule.ts';

/** What the rules have Ray refuse of what code hands to builders of `ray.serve.llm`, as of the same in YAML. */
export const builtFindings = (
  code: CodeReading | null,
  { demand }: ConfigApplication,
  around: Pick<ApplicationContext, 'release' | 'ray' | 'environment' | 'shapeOf'>,
): readonly BuiltFinding[] =>
  builtIn(code).flatMap(({ app, place, whole }) => {
    const places = applicationPlaces(app, around.release);
    const context: ApplicationContext = {
      ...around,
      text: '',
      form: 'serve',
      places,
      schema: schemaFindings(places, around.release),
      application: { map: app, demand },
      assumed: false,
      built: () => [],
    };
    const found = RULES.flatMap((rule) => {
      if (rule.scope === 'place') return rule.check(context);
      return whole && rule.scope === 'application' ? rule.check(context) : [];
    });
    return found.filter(({ rejects }) => rejects !== undefined).map((finding) => ({ finding, place }));
  });

const builtIn = (code: CodeReading | null): readonly Built[] =>
  code?.kind === 'read' || code?.kind === 'unknown' ? (code.built ?? []) : [];
