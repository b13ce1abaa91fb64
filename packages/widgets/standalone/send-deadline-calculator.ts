import england from '@send-kit/pack/packs/england.js';
import { SendDeadlineCalculator } from '../src/deadline-calculator/send-deadline-calculator.ts';
import { mount } from '../src/shared/mount.ts';

SendDeadlineCalculator.defaultPacks = [england];
mount('send-deadline-calculator');
