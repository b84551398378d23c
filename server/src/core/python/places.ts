import type { Application, Deployment, CodePlace, Value } from './evaluate/state/values.ts';

/** Where code declares a value: the name of its class or function, and what made it a deployment. */
export const placesOf = (value: Value): { readonly declared: CodePlace | null; readonly made: CodePlace | null } => {
  if (value.kind === 'application') return { declared: value.place, made: value.deployment.place };
  if (value.kind === 'deployment') return { declared: definition(value.of), made: value.place };
  if (value.kind === 'llm') return { declared: value.place, made: null };
  return { declared: definition(value), made: null };
};

/** Where the class or function of a deployment has its name. */
export const classPlace = ({ deployment }: Application): CodePlace | null => definition(deployment.of);

const definition = (value: Deployment['of'] | Value): CodePlace | null => {
  if (value.kind === 'class' && value.module.path === '') return null;
  if (value.kind === 'class') return { path: value.module.path, range: value.def.nameRange };
  if (value.kind !== 'function') return null;
  const range = value.def.kind === 'function' ? value.def.nameRange : value.def.range;
  return { path: value.module.path, range };
};
