import england from '@send-kit/pack/packs/england-lists.js';
import { SendGlossary } from '../src/glossary/send-glossary.ts';
import { mount } from '../src/shared/mount.ts';
import { packSrcBeside } from '../src/shared/pack-src.ts';
import { siblingPack } from '../src/shared/sibling-pack.ts';

SendGlossary.defaultPacks = [england];
SendGlossary.loadPack = siblingPack(import.meta.url);
packSrcBeside(import.meta.url);
mount('send-glossary');
