import england from '@send-kit/pack/packs/england-support.js';
import sefton from '@send-kit/pack/packs/sefton-support.js';
import { SendApdrTracker } from '../src/apdr-tracker/send-apdr-tracker.ts';
import { mount } from '../src/shared/mount.ts';

SendApdrTracker.defaultPacks = [england, sefton];
mount('send-apdr-tracker');
