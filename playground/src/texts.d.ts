/** Files that the bundler hands over as their text. */
declare module '*.yaml' {
  const text: string;
  export default text;
}
declare module '*.py' {
  const text: string;
  export default text;
}
