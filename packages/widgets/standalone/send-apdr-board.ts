import england from '@send-kit/pack/packs/england-support.js';
import sefton from '@send-kit/pack/packs/sefton-support.js';
import { SendApdrBoard } from '../src/apdr-board/send-apdr-board.ts';
import { mount } from '../src/shared/mount.ts';

SendApdrBoard.defaultPacks = [england, sefton];
mount('send-apdr-board');
