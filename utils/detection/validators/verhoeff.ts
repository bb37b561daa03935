/** Products of the dihedral group D5, ten for each left factor. */
const product =
  '0123456789' +
  '1234067895' +
  '2340178956' +
  '3401289567' +
  '4012395678' +
  '5987604321' +
  '6598710432' +
  '7659821043' +
  '8765932104' +
  '9876543210';
/** Where each digit goes, ten for each place modulo 8. */
const permutation =
  '0123456789' + '1576283094' + '5803796142' + '8916043527' + '9453126870' + '4286573901' + '2793806415' + '7046913258';

/** Verhoeff's check digit over the dihedral group D5 (J. Verhoeff, "Error detecting decimal codes", 1969). */
export function passesVerhoeff(digits: string): boolean {
  let check = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const permuted = permutation.charCodeAt((i % 8) * 10 + digit) - 48;
    check = product.charCodeAt(check * 10 + permuted) - 48;
  }
  return check === 0;
}
