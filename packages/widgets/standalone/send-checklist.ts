import england from '@send-kit/pack/packs/england-lists.js';
import { SendChecklist } from '../src/checklist/send-checklist.ts';
import { siblingPack } from '../src/shared/sibling-pack.ts';
import { mount } from '../src/shared/mount.ts';

SendChecklist.defaultPacks = [england];
SendChecklist.loadPack = siblingPack(import.meta.url);
mount('send-checklist');
