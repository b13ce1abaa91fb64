import england from '@send-kit/pack/packs/england.js';
import { mount } from '../src/shared/mount.ts';
import { SendWhatIf } from '../src/what-if/send-what-if.ts';

SendWhatIf.defaultPacks = [england];
mount('send-what-if');
