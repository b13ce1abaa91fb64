import bathNes from '@send-kit/pack/packs/bath-nes-pathways.js';
import nhsQuickGuide from '@send-kit/pack/packs/nhs-quick-guide-pathways-without-words.js';
import northumberland from '@send-kit/pack/packs/northumberland-pathways.js';
import sefton from '@send-kit/pack/packs/sefton-pathways.js';
import { SendPathway } from '../src/pathway/send-pathway.ts';
import { mount } from '../src/shared/mount.ts';
import { packSrcBeside } from '../src/shared/pack-src.ts';
import { wordLists } from '../src/shared/word-lists.ts';

wordLists.load = async () => [(await import('@send-kit/pack/packs/nhs-quick-guide-pathways-words.js')).default];
SendPathway.defaultPacks = [nhsQuickGuide, bathNes, northumberland, sefton];
packSrcBeside(import.meta.url);
mount('send-pathway');
