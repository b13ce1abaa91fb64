import england from '@send-kit/pack/packs/england-lists.js';
import { SendDirectory } from '../src/directory/send-directory.ts';
import { mount } from '../src/shared/mount.ts';
import { packSrcBeside } from '../src/shared/pack-src.ts';
import { siblingPack } from '../src/shared/sibling-pack.ts';

SendDirectory.defaultPacks = [england];
SendDirectory.loadPack = siblingPack(import.meta.url);
packSrcBeside(import.meta.url);
mount('send-directory');
