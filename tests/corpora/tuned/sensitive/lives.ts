import { templates } from '../../corpus';

/** Where somebody lives or was born, how old, and records of one row. */
export const sensitiveLives = [
  ...templates(
    'en',
    true,
    'life',
    `
=== applicant
Summarise the applicant: [[name#1]], born on [[dob#1]], grew up in [[city#1]]. IBAN [[iban#1]].
=== person by age
A [[AGE=43-year-old]] from [[city]] asked about her claim; she is [[name#1]], [[email#1]].
=== record of one row
Name,Passport number,City
[[name#1]],[[id:US_PASSPORT#1]],[[city]]
=== wifi code
Visitors tomorrow: [[name#1]]. Wi-Fi code [[PASSWORD=Harbour-Light-88]], questions to [[email#1]].
`,
  ),
  ...templates(
    'de',
    true,
    'life',
    `
=== Bewerberin
Fasse zusammen: [[name#1]], wohnt in [[city#1]], [[email#1]]. WLAN: Gast, Kennwort [[PASSWORD=teller-gabel-482ab]].
`,
  ),
  ...templates(
    'fr',
    true,
    'life',
    `
=== candidat
Résume : [[name#1]], habite à [[city#1]], joignable au [[phone:mobile#1]].
`,
  ),
  ...templates(
    'es',
    true,
    'life',
    `
=== candidata
Resume: [[name#1]], vive en [[city#1]], su correo es [[email#1]].
`,
  ),
];
