import england from '@send-kit/pack/packs/england-ehc-request-without-words.js';
import { SendEhcChecklist } from '../src/ehc-checklist/send-ehc-checklist.ts';
import { mount } from '../src/shared/mount.ts';
import { packSrcBeside } from '../src/shared/pack-src.ts';
import { siblingPack } from '../src/shared/sibling-pack.ts';
import { wordLists } from '../src/shared/word-lists.ts';

SendEhcChecklist.defaultPacks = [england];
wordLists.load = async () => [(await import('@send-kit/pack/packs/england-ehc-request-words.js')).default];
SendEhcChecklist.loadPack = siblingPack(import.meta.url);
packSrcBeside(import.meta.url);
mount('send-ehc-checklist');
