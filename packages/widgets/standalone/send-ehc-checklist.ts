import england from '@send-kit/pack/packs/england-ehc-request.js';
import { SendEhcChecklist } from '../src/ehc-checklist/send-ehc-checklist.ts';
import { mount } from '../src/shared/mount.ts';
import { packSrcBeside } from '../src/shared/pack-src.ts';
import { siblingPack } from '../src/shared/sibling-pack.ts';

SendEhcChecklist.defaultPacks = [england];
SendEhcChecklist.loadPack = siblingPack(import.meta.url);
packSrcBeside(import.meta.url);
mount('send-ehc-checklist');
