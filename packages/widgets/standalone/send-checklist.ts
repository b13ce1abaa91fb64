import england from '@send-kit/pack/packs/england-lists.js';
import { SendChecklist } from '../src/checklist/send-checklist.ts';
import { siblingPack } from '../src/shared/sibling-pack.ts';
import { mount } from '../src/shared/mount.ts';
import { packSrcBeside } from '../src/shared/pack-src.ts';

SendChecklist.defaultPacks = [england];
SendChecklist.loadPack = siblingPack(import.meta.url);
packSrcBeside(import.meta.url);
mount('send-checklist');
