import england from '@send-kit/pack/packs/england.js';
import { mount } from '../src/shared/mount.ts';
import { SendPlanner } from '../src/planner/send-planner.ts';

SendPlanner.defaultPacks = [england];
mount('send-planner');
