import { templates } from '../../corpus';

/** What must not leave, in French, Spanish, Italian and Portuguese. */
const french = templates(
  'fr',
  true,
  'sensitive',
  `
=== réclamation
Bonjour,

je m'appelle [[name#1]], j'ai commandé [[une lampe|deux sacs]] le [[date]] (commande [[order]]) et [[je n'ai rien reçu|le colis est abîmé]]. Vous pouvez me joindre au [[phone#1]] ou à [[email#1]].

Cordialement,
[[name#1]]
[[addresslines#1]]
=== réponse à rédiger
Rédige une réponse polie : « [[sex:Monsieur/Madame#1]] [[last#1]] attend son remboursement de [[price]] sur le compte [[iban#1]], e-mail [[email#1]] ».
=== note d'appel
Appel de [[sex:M./Mme#1]] [[last#1]] ([[company]]) le [[date]] : veut [[int:10-300]] pièces, décision par [[name#2]], [[phone:mobile#2]], [[email#2]].
=== dossier du personnel
Nouvelle recrue : [[name#1]], née le [[dob#1]], demeurant [[address#1]], [[idline:FR_NIR#1]], IBAN [[iban#1]].
=== note médicale
Patient : [[name#1]], né le [[dob#1]], [[idline:FR_NIR#1]]. Motif : [[lombalgie|migraine]] depuis [[int:2-9]] jours. Tél. [[phone#1]].
=== paiement
Ma carte [[card]] (expire [[expiry]]) a été refusée pour la commande [[order]]. [[name#1]], [[email#1]].
=== coordonnées bancaires
Voici mon RIB : [[name#1]], IBAN [[iban#1]], BIC [[bic]]. Merci de virer [[price]].
=== liste d'adresses
Peux-tu faire des étiquettes ?

[[name#1]]
[[addresslines#1]]

[[name#2]]
[[addresslines#2]]
=== participants
Formation du [[date]] : [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]), [[name#3]] ([[phone#3]])
=== identifiants
Salut [[first#1]], ton accès à la boutique : identifiant [[login#1]], mot de passe : [[password]]. Change-le vite !
=== document confidentiel
[[marker:STRICTEMENT CONFIDENTIEL]]
Note au comité : fermeture du site de [[city!]] le [[date]], coût [[price]] M€.
=== constat
Le [[date]], [[name#1]] (tél. [[phone#1]]) au volant du véhicule immatriculé [[plate]] a heurté le nôtre. Adresse : [[address#1]].
=== passeport
Pour le visa de [[name#1]], née le [[dob#1]] : [[idline:FR_PASSPORT]].
=== carte épelée
Mon numéro de carte : [[hidden:card/spelled]]. Merci de réserver pour [[name#1]].
`,
);

const spanish = templates(
  'es',
  true,
  'sensitive',
  `
=== reclamación
Hola:

me llamo [[name#1]], compré [[una lámpara|dos mochilas]] el [[date]] (pedido [[order]]) y [[no ha llegado nada|llegó roto]]. Pueden llamarme al [[phone#1]] o escribir a [[email#1]].

Un saludo,
[[name#1]]
[[addresslines#1]]
=== respuesta
Redacta una respuesta amable: «[[sex:El señor/La señora#1]] [[last#1]] espera la devolución de [[price]] en la cuenta [[iban#1]], correo [[email#1]]».
=== nota de llamada
Llamada con [[name#1]] ([[company]]) el [[date]]: quiere [[int:10-300]] unidades, decide [[name#2]], [[phone:mobile#2]], [[email#2]].
=== ficha de personal
Alta de [[name#1]], nacida el [[dob#1]], con domicilio en [[address#1]], [[idline#1]], cuenta [[iban#1]].
=== nota médica
Paciente: [[name#1]], fecha de nacimiento [[dob#1]], [[idline#1]]. Acude por [[lumbalgia|migraña]]. Tel. [[phone#1]].
=== pago
Mi tarjeta [[card]] (caduca [[expiry]]) fue rechazada en el pedido [[order]]. [[name#1]], [[email#1]].
=== matrícula
El cliente [[name#1]], con DNI [[id:ES_NIF]], teléfono [[phone:national#1]], pide la factura [[invoice]] a nombre de [[name#2]], NIE [[id:ES_NIE]].
=== lista
Asistentes del [[date]]: [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]), [[name#3]] ([[phone#3]])
=== acceso
Hola [[first#1]], tu usuario es [[login#1]] y la contraseña: [[password]]. Cámbiala al entrar.
=== confidencial
[[marker:ESTRICTAMENTE CONFIDENCIAL]]
Propuesta al consejo: cierre de la planta de [[city!]] el [[date]].
=== etiquetas
Haz etiquetas:

[[name#1]]
[[addresslines#1]]

[[name#2]]
[[addresslines#2]]
=== tarjeta deletreada
Mi número de tarjeta es [[hidden:card/spelled]], a nombre de [[name#1]].
`,
);

const italian = templates(
  'it',
  true,
  'sensitive',
  `
=== reclamo
Buongiorno,

mi chiamo [[name#1]], ho ordinato [[una lampada|due zaini]] il [[date]] (ordine [[order]]) e [[non è arrivato nulla|è arrivato rotto]]. Mi trovate al [[phone#1]] o a [[email#1]].

Cordiali saluti
[[name#1]]
[[addresslines#1]]
=== nota telefonica
Chiamata con [[sex:il sig./la sig.ra#1]] [[last#1]] ([[company]]): vuole [[int:10-300]] pezzi, decide [[name#2]], [[phone:mobile#2]], [[email#2]].
=== scheda del personale
Assunzione di [[name#1]], nata il [[dob#1]], residente in [[address#1]], [[idline#1]], IBAN [[iban#1]].
=== referto
Paziente: [[name#1]], nato il [[dob#1]], [[idline#1]]. Motivo: [[lombalgia|emicrania]]. Tel. [[phone#1]].
=== pagamento
La mia carta [[card]] (scadenza [[expiry]]) è stata rifiutata per l'ordine [[order]]. [[name#1]], [[email#1]].
=== elenco
Partecipanti del [[date]]: [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]), [[name#3]] ([[phone#3]])
=== accesso
Ciao [[first#1]], utente [[login#1]], password: [[password]]. Cambiala subito.
=== riservato
[[marker:STRETTAMENTE RISERVATO]]
Proposta al consiglio: chiusura dello stabilimento di [[city!]] il [[date]].
=== incidente
Il [[date]] [[name#1]], targa [[plate]], tel. [[phone#1]], ha urtato il nostro furgone. Residenza: [[address#1]].
`,
);

const portuguese = templates(
  'pt',
  true,
  'sensitive',
  `
=== reclamação
Bom dia,

chamo-me [[name#1]], encomendei [[um candeeiro|duas mochilas]] a [[date]] (encomenda [[order]]) e [[não chegou nada|chegou partido]]. Podem ligar para [[phone#1]] ou escrever para [[email#1]].

Cumprimentos,
[[name#1]]
[[addresslines#1]]
=== nota de chamada
Chamada com [[name#1]] ([[company]]): quer [[int:10-300]] unidades, decide [[name#2]], [[phone:mobile#2]], [[email#2]].
=== ficha
Admissão de [[name#1]], data de nascimento [[dob#1]], morada [[address#1]], [[idline#1]], e-mail [[email#1]].
=== consulta
Utente: [[name#1]], nascido a [[dob#1]], [[idline#1]]. Queixa: [[lombalgia|enxaqueca]]. Tel. [[phone#1]].
=== pagamento
O meu cartão [[card]] (validade [[expiry]]) foi recusado na encomenda [[order]]. [[name#1]], [[email#1]].
=== acesso
Olá [[first#1]], utilizador [[login#1]], senha: [[password]]. Muda-a depois de entrar.
=== confidencial
[[marker:ESTRITAMENTE CONFIDENCIAL]]
Proposta ao conselho: fecho da fábrica de [[city!]] a [[date]].
=== lista
Participantes: [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]), [[name#3]] ([[phone#3]])
`,
);

export const sensitiveRomance = [...french, ...spanish, ...italian, ...portuguese];
