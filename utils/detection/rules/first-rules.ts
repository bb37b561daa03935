import { address } from './address';
import { age } from './age';
import { birth } from './birth';
import { contact } from './contact';
import { device } from './device';
import { network } from './network';
import { person } from './person';
import { residence } from './residence';
import type { Rule } from './rule';

/** The rules that a page has as soon as it is idle: of persons, of where they are and how they are reached. */
export const firstRules: readonly Rule[] = [address, age, birth, contact, device, network, person, residence].flat();
