import type { Case } from '../case';
import { dialogs } from './dialogs';
import { disguised } from './disguised';
import { duress } from './duress';
import { files } from './files';
import { insertion } from './insertion';
import { requests } from './requests';
import { split } from './split';
import { windows } from './windows';

/** Every known way, in the order of its numbers. */
export const cases: readonly Case[] = [disguised, split, insertion, windows, files, requests, dialogs, duress].flat();
