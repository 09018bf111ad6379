/** Where a worker's entry file is: beside this one as TypeScript, or under `dist/main/workers/` once built. */
export function workerEntry(name: string): URL {
  const here = import.meta.url;
  if (here.endsWith('.ts')) return new URL(`./${name}.ts`, here);
  const built = '/dist/';
  return new URL(`main/workers/${name}.js`, here.slice(0, here.lastIndexOf(built) + built.length));
}
