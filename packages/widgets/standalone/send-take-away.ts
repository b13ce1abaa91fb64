import england from '@send-kit/pack/packs/england.js';
import { mount } from '../src/shared/mount.ts';
import { SendTakeAway } from '../src/take-away/send-take-away.ts';

SendTakeAway.defaultPacks = [england];
mount('send-take-away');
