import england from '@send-kit/pack/packs/england-support-without-words.js';
import { SendApdrTracker } from '../src/apdr-tracker/send-apdr-tracker.ts';
import { mount } from '../src/shared/mount.ts';
import { wordLists } from '../src/shared/word-lists.ts';

SendApdrTracker.defaultPacks = [england];
wordLists.load = async () => [(await import('@send-kit/pack/packs/england-support-words.js')).default];
SendApdrTracker.loadPack = async (id) => {
  if (id !== 'sefton') throw new RangeError(`expected a council that adds something, found "${id}"`);
  return (await import('@send-kit/pack/packs/sefton-support.js')).default;
};
mount('send-apdr-tracker');
