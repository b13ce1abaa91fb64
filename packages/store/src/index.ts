export * from './notebook.ts';
export { backupVersion, exportNotebook, type Backup } from './backup.ts';
export { plainSeal, type Seal, type StoredCase } from './seal.ts';
