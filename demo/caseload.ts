// The page of the caseload: the element and England's law, nothing else.
import england from '@send-kit/pack/packs/england.js';
import { SendCaseload } from '@send-kit/widgets/caseload.js';

SendCaseload.defaultPacks = [england];
