// The manifest of the widgets: written from the class comments, read by editors and by the attribute tables of the docs.
export default {
  globs: ['packages/widgets/src/**/send-*.ts'],
  exclude: ['**/*.test.ts', '**/*.styles.ts'],
  outdir: 'packages/widgets',
  litelement: true,
  dependencies: false,
  packagejson: false,
};
