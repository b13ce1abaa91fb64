import healthAdvice from '@send-kit/pack/packs/nhs-quick-guide-health-advice.js';
import '../src/annex-a-navigator/send-annex-a-navigator.ts';
import { SendPathway } from '../src/pathway/send-pathway.ts';
import { mount } from '../src/shared/mount.ts';

SendPathway.defaultPacks = [healthAdvice];
mount('send-annex-a-navigator');
