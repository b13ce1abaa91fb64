// `npm run build` makes everything but the extension; `… build.ts extension`, `… schemas` and so on make one part.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundling, standaloneForms } from './bundle.ts';
import { readPacks } from '../../packages/pack/read-folder.ts';
import { ours, packages, root, text, write } from './files.ts';
import { listModules } from './list-packs.ts';
import { packModules } from './packs.ts';
import { schemaFolder, schemas } from './schemas.ts';
import { readSourceMap } from './source-map.ts';
import { sourcesPage } from './sources-page.ts';
import { shapesModule, shapesPath } from './shapes.ts';
import { tool } from './tool.ts';
import { wordModules } from './word-packs.ts';

const parts: Record<string, () => void | Promise<void>> = {
  packs() {
    const modules = { ...packModules(), ...listModules(readPacks()) };
    Object.assign(modules, wordModules(modules));
    for (const [path, content] of Object.entries(modules)) write(`packages/pack/dist/${path}`, content);
  },
  types() {
    const faults: string[] = [];
    for (const name of packages) {
      if (!existsSync(join(root, `packages/${name}/tsconfig.json`))) continue;
      prune(name);
      // Without our own condition: a room is compiled against the built doors of the rooms to its left, as outsiders are.
      try {
        tool('tsc', ['-p', `packages/${name}`, '--customConditions', '']);
      } catch {
        faults.push(name);
      }
      // The compiler leaves `.ts` in the imports of declarations, where older compilers do not look for it.
      for (const path of ours(`packages/${name}/dist`, /\.d\.ts$/)) {
        write(path, text(path).replace(/(from |import\()(['"])(\.[^'"]*)\.ts\2/g, '$1$2$3.js$2'));
      }
    }
    if (faults.length > 0) throw new Error(`type errors in packages/${faults.join(', packages/')}`);
  },
  async standalone() {
    const faults: string[] = [];
    const made = new Set<string>();
    for (const entry of ours('packages/widgets/standalone', /^[^.]+\.ts$/)) {
      try {
        const { whole, inParts } = await standaloneForms(entry);
        const name = `${basename(entry, '.ts')}.js`;
        for (const [path, code] of Object.entries(inParts ?? { [name]: whole })) write(`dist/standalone/${path}`, code);
        for (const path of Object.keys(inParts ?? {})) made.add(`dist/standalone/${path}`);
        if (!inParts) continue;
        write(`dist/standalone/whole/${name}`, whole);
        made.add(`dist/standalone/whole/${name}`);
      } catch {
        faults.push(entry);
      }
    }
    // A part is called by its content: those of earlier builds would stay for ever.
    const parts = [...ours('dist/standalone/parts'), ...ours('dist/standalone/whole')];
    if (faults.length === 0) for (const path of parts) if (!made.has(path)) rmSync(join(root, path));
    // Other councils' lists: the standalone files fetch them from beside themselves, when a page names one.
    for (const path of ours('packages/pack/dist/packs', /-lists\.js$/)) {
      write(`dist/standalone/packs/${basename(path).replace('-lists.js', '.js')}`, text(path));
    }
    if (faults.length > 0) throw new Error(faults.join(', '));
  },
  async demo() {
    const scripts = ours('demo', /\.ts$/).filter((path) => /^demo\/[^/.]+\.ts$/.test(path));
    rmSync(join(root, 'dist/demo'), { recursive: true, force: true });
    mkdirSync(join(root, 'dist/demo'), { recursive: true });
    await esbuild.build({
      ...bundling,
      entryPoints: scripts,
      outdir: join(root, 'dist/demo'),
      splitting: true,
      chunkNames: 'parts/[name]-[hash]',
    });
    for (const path of ours('demo', /\.(html|css|svg|png|webp|json|csv)$/)) {
      if (path.startsWith('demo/practice-system/')) continue;
      const target = `dist/${path}`;
      if (path.endsWith('.html')) {
        const page = text(path).replace(/(<script[^>]* src="[^"]+)\.ts"/g, '$1.js"');
        write(
          target,
          page.replace(/<!-- `npm run build` puts the list here[^]*?-->/, () =>
            sourcesPage(readPacks(), readSourceMap()),
          ),
        );
      } else cpSync(join(root, path), join(root, target));
    }
    // The workshop finds every widget by itself: one plain HTML file a widget, and the list of them.
    const demos = ours('packages/widgets/src', /^send-.*\.demo\.html$/);
    for (const path of demos) write(`dist/demo/widgets/${basename(path)}`, text(path));
    write('dist/demo/widgets/list.json', JSON.stringify(demos.map((path) => basename(path, '.demo.html'))));
    if (existsSync(join(root, 'dist/standalone'))) {
      cpSync(join(root, 'dist/standalone'), join(root, 'dist/demo/standalone'), { recursive: true });
    }
  },
  schemas() {
    for (const [name, content] of Object.entries(schemas())) write(`${schemaFolder}/${name}`, content);
    write(shapesPath, shapesModule());
  },
  extension() {
    for (const browser of ['chrome', 'firefox']) tool('wxt', ['build', '-b', browser]);
  },
};

const asked = process.argv.slice(2);
for (const name of asked.length > 0 ? asked : ['packs', 'types', 'standalone', 'demo']) {
  const part = parts[name];
  if (!part) throw new RangeError(`expected one of ${Object.keys(parts).join(', ')}, found "${name}"`);
  const started = performance.now();
  try {
    await part();
    console.error(`build: ${name}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  } catch (error) {
    // The other parts are built all the same: one room with a fault is no reason to hide those of the others.
    console.error(`build: ${name} failed: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

/** Takes away what an earlier build made of a file that is gone: a door that no longer exists must not open. */
function prune(name: string): void {
  for (const path of ours(`packages/${name}/dist`, /\.(js|d\.ts)$/)) {
    const source = path.replace('/dist/', name === 'pack' ? '/' : '/src/').replace(/\.(js|d\.ts)$/, '.ts');
    const isPack = path.includes('/dist/packs/');
    if (!isPack && !existsSync(join(root, source))) rmSync(join(root, path));
  }
}
