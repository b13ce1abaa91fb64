import healthAdvice from '@send-kit/pack/packs/nhs-quick-guide-health-advice-without-words.js';
import '../src/annex-a-navigator/send-annex-a-navigator.ts';
import { SendPathway } from '../src/pathway/send-pathway.ts';
import { mount } from '../src/shared/mount.ts';
import { wordLists } from '../src/shared/word-lists.ts';

wordLists.load = async () => [(await import('@send-kit/pack/packs/nhs-quick-guide-health-advice-words.js')).default];
SendPathway.defaultPacks = [healthAdvice];
mount('send-annex-a-navigator');
