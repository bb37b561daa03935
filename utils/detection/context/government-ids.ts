import { words } from './words';

/** Words that name numbers which a state gives. */
export const governmentIdsWords = {
  socialSecurity: words(`
    ssn*, social security*, social, social sec*, soc sec*, ss number, taxpayer*, tin, itin
  `),
  germanTax: words(`
    steuer id*, steuerid*, steuer identifikationsnummer*, steueridentifikationsnummer*, identifikationsnummer*,
    idnr, id nr, steuerliche*, steuernummer*, steuer nr, tin, tax id*, tax identification*, tax number*
  `),
  spanishId: words(`
    dni*, nif*, nie, cif*, documento*, identidad*, identificación*, fiscal*, titular*
  `),
  frenchSocialSecurity: words(`
    sécurité sociale*, securite sociale*, sécu*, nir, insee*, numéro de sécu*, n° ss, assuré*, carte vitale*,
    immatriculation*
  `),
};
