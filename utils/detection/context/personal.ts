import { words } from './words';

/** Words that name facts about a person. */
export const personalWords = {
  birth: words(`
    born*, birth*, dob, d.o.b*, birthday*, birthdate*, date of birth*, geboren*, geb, geburtsdatum*, geburtstag*,
    né, née, née le, naissance*, nacido*, nacida*, nacimiento*, nato, nata, nascita*, nascido*, nascimento*,
    geboortedatum*, urodzenia*, рожден*, 生年月日*, 出生*
  `),
};
