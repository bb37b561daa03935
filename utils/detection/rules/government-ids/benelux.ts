import { isBelgianNationalNumber, isDutchBsn, isLuxembourgNumber } from '../../validators/government-ids/benelux';
import { digitsPass } from '../number-checks';
import type { RuleFamily } from '../rule';

export const benelux: RuleFamily = [
  {
    type: 'NL_BSN',
    name: 'Dutch citizen service number',
    at: { groups: ['9', '8', '3-3-3', '4-2-3', '2-3-3', '4-3-2'], separators: ' .-' },
    confidence: 0.5,
    check: digitsPass(isDutchBsn),
    raisedBy: ['bsn'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: true,
    ok: ['BSN: «482917350»', 'burgerservicenummer «4829.17.350»'],
    not: ['482917350', 'BSN 123456789', 'bestelling 482917350'],
  },
  {
    type: 'BE_RRN',
    name: 'Belgian national register number',
    at: { groups: ['11', '2-2-2-3-2', '6-3-2', '6-5'], separators: ' .-' },
    confidence: 0.5,
    check: digitsPass(isBelgianNationalNumber),
    raisedBy: ['belgianId', 'identityCard'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: 'when-plain',
    ok: ['Rijksregisternummer: «85.07.30-482.64»', 'NISS «85073048264»', '«85.07.30-482.64»'],
    not: ['85073048264', '85.07.30-033.29'],
  },
  {
    type: 'LU_MATRICULE',
    name: 'Luxembourg identification number',
    at: { groups: ['13', '8-5', '4-2-2-5', '4-4-5'], separators: ' ' },
    confidence: 0.55,
    check: digitsPass(isLuxembourgNumber),
    raisedBy: ['luxembourgId', 'identityCard'],
    loweredBy: ['trade', 'phone'],
    quietedBy: ['example'],
    needsContext: 'when-plain',
    ok: ['Matricule CNS: «1985073048246»'],
    not: ['1985073048246', 'matricule 1985073012345'],
  },
];
