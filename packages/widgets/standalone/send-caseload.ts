import england from '@send-kit/pack/packs/england.js';
import { SendCaseload } from '../src/caseload/send-caseload.ts';
import { mount } from '../src/shared/mount.ts';

SendCaseload.defaultPacks = [england];
mount('send-caseload');
