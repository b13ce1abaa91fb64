import england from '@send-kit/pack/packs/england.js';
import { SendReceiptHelper } from '../src/receipt-helper/send-receipt-helper.ts';
import { mount } from '../src/shared/mount.ts';

SendReceiptHelper.defaultPacks = [england];
mount('send-receipt-helper');
