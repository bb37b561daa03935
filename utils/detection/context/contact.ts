import { words } from './words';

/** Words that name ways to reach a person. */
export const contactWords = {
  phone: words(`
    phone*, telephone*, tel, mobile, mobile number, cell, cellphone, whatsapp, fax, call me, call him, call her,
    reach me, text me, sms, ring me, telefon*, handy*, mobil, mobilnummer, mobilfunk*, rufnummer*, durchwahl,
    rückruf*, anrufen, erreichbar, erreichen, erreichst, téléphone*, portable, joindre, appelez*, appeler, teléfono*, telefono*,
    móvil*, movil*, celular*, llamar*, cellulare*, telefone*, telemóvel*, telefoon*, gsm, komórk*, mobiel*,
    puhelin*, телефон*, тел, 電話*, 电话*, 手机*, 携帯*, 전화*
  `),
  /** What people do with a phone number. */
  dial: words(`
    call*, ring, dial*, text, reach*, contact*, appelez*, appeler, joindre, llam*, ruf*, anruf*, kontakt*, bellen, chiam*, ligue
  `),
};
