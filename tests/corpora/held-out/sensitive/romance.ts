import { texts } from '../own-templates';

const french = texts(
  'fr',
  true,
  'private',
  `
=== réclamation
Bonjour,

Je m'appelle [[name#1]] et j'attends toujours le remboursement de la commande [[order]]. Le colis est revenu chez vous le [[date]]. Voici mon RIB : IBAN [[iban]], BIC [[bic]].
Vous pouvez me joindre au [[phone#1]] ou à [[email#1]].

[[Cordialement|Bien à vous|Salutations distinguées]],
[[name#1]]
[[addresslines]]

=== dossier salarié
Fiche d'embauche à mettre au propre
Nom : [[last#1]]
Prénom : [[first#1]]
[[gender:Né/Née#1]] le [[dob#1]] à [[city]]
N° de sécurité sociale : [[id:FR_NIR#1]]
Adresse : [[address]]
Personne à prévenir : [[name#2]], [[phone#2]]

=== fil de messages
De : [[name#1]] <[[email#1]]>
Envoyé : mardi 3 mars 2026 [[time]]
À : [[name#2]] <[[email#2]]>
Objet : RE: visuel abribus

[[first#2]], ok pour moi, mais vois avec [[first#3]] pour le logo. Son portable : [[phone:mobile#3]].
[[first#1]]

=== compte rendu médical
Compte rendu de consultation
Patient : [[sex:M./Mme#1]] [[name#1]], [[gender:né/née#1]] le [[dob#1]], NIR [[id:FR_NIR#1]]
Motif : migraine avec aura depuis trois mois. Traitement : propranolol 40 mg. Contact : [[phone#1]].
Dr [[name#2]]

=== mot de passe
salut, pour te connecter à l'outil d'emailing : identifiant [[login#1]], mot de passe [[password]]. et le wifi du salon c'est [[PASSWORD=[[base:10]]]] (mot de passe)

=== SMS minuscules
coucou c [[first#1]] g changé de num c le [[phone:mobile#1]] maintenant, et mon mail perso [[email#1]] bisous

=== bail
Entre [[name#1]], demeurant [[address]], ci-après le bailleur, et [[name#2]], [[gender:né/née#2]] le [[dob#2]], ci-après le preneur. Loyer mensuel : 780 euros, payable sur le compte [[iban]]. Téléphone du preneur : [[phone#2]].

=== confidentiel
[[marker:DIFFUSION RESTREINTE – CONFIDENTIEL]]

Plan de cession de la marque régionale. Interlocuteur côté acquéreur : [[name#1]] ([[email#1]]). Prix plancher : [[int:3-20]] M€.

=== passeports voyage presse
Liste pour la compagnie aérienne :
[[name#1]] – passeport n° [[id:FR_PASSPORT]] – [[gender:né/née#1]] le [[dob#1]]
[[name#2]] – passeport n° [[id:FR_PASSPORT]] – [[gender:né/née#2]] le [[dob#2]]
Contact sur place : [[phone:intl#1]]

=== adresse camouflée
écris-moi plutôt ici : [[hidden:email/atOnly]] et ma carte c'est [[hidden:card/spelled]]
`,
);

const spanish = texts(
  'es',
  true,
  'private',
  `
=== reclamación
Buenas tardes:

Soy [[name#1]], compré una cafetera el [[date]] (pedido [[order]]) y no calienta. Mi teléfono es el [[phone#1]] y mi correo [[email#1]]. Que la recojan, por favor, en [[address]].

[[Un saludo|Atentamente|Gracias]],
[[first#1]]

=== alta empleado @ES
Alta en nómina
Trabajador: [[name#1]]
DNI: [[id:ES_NIF]]
Fecha de nacimiento: [[dob#1]]
Domicilio: [[address]]
Cuenta: [[iban]]
Móvil: [[phone:mobile#1]]

=== autónomo @ES
Factura [[invoice]] de [[name#1]], NIF [[id:ES_NIF]], [[address]]. Ilustraciones para el folleto: 640,00 €. IRPF 15 %. Ingresar en [[iban]].

=== extranjero @ES
Necesito redactar la carta de invitación para [[name#1]], NIE [[id:ES_NIE]], [[gender:nacido/nacida#1]] el [[dob#1]]; se alojará en casa de [[name#2]], [[address]], tel. [[phone#2]].

=== chat
[[time]] cliente: hola me llamo [[name#1]]
[[time]] agente: ¿me confirma su correo?
[[time]] cliente: [[email#1]] y el movil [[phone:mobile#1]]
[[time]] cliente: la tarjeta acaba de cobrarme dos veces es la [[card]]

=== México @MX
Expediente de [[name#1]]
CURP: [[id:MX_CURP#1]]
RFC: [[id:MX_RFC#1]]
Domicilio: [[address]]
Celular: [[phone:mobile#1]]

=== contraseña
La clave del portal de prensa es [[password]], usuario [[login#1]]. No la cambies hasta el lunes, que [[first#2]] está de viaje.

=== confidencial
[[marker:CONFIDENCIAL – USO INTERNO]]
Condiciones con la cadena de supermercados: rappel del 7,5 % y exclusiva en [[place:Levante]]. Firma [[name#1]], [[email#1]].

=== cédulas del sur
Ordena estos datos por país:
[[name#1]] – [[idline:CL_RUT]] – [[email#1]]
[[name#2]] – [[idline:UY_CEDULA]]
[[name#3]] – [[idline:AR_CUIT#3]]
[[name#4]] – [[idline:EC_CEDULA]]

=== historia clínica
Paciente [[name#1]], [[AGE=[[int:25-80]] años]], DNI [[id:ES_NIF]]. Acude por lumbalgia. Antecedentes: asma. Avisar a [[name#2]] ([[gender:hijo/hija#2]]) al [[phone#2]].
`,
);

const italian = texts(
  'it',
  true,
  'private',
  `
=== reclamo
Gentile servizio clienti,
mi chiamo [[name#1]] e ho ordinato il [[date]] un tappeto che non è mai arrivato (ordine [[order]]). Abito in [[address]], il mio cellulare è [[phone:mobile#1]]. Chiedo il rimborso su IBAN [[iban]].
[[Cordiali saluti|Distinti saluti]]
[[name#1]]

=== assunzione
Scheda anagrafica
Cognome e nome: [[last#1]] [[first#1]]
Codice fiscale: [[id:IT_FISCAL_CODE#1]]
[[gender:Nato/Nata#1]] a [[city]] il [[dob#1]]
Residenza: [[address]]
E-mail: [[email#1]]

=== catena di mail
Da: [[name#1]] <[[email#1]]>
A: [[name#2]] <[[email#2]]>
Oggetto: R: bozza catalogo

Ciao [[first#2]], per me va bene. Senti anche [[first#3]] al [[phone#3]].

[[name#1]]
Ufficio acquisti

=== messaggio
ciao [[first#2]]! il nuovo numero di [[first#1]] è [[phone:mobile#1]], se vuoi scriverle usa [[email#1]]

=== certificato
Si certifica che [[sex:il sig./la sig.ra#1]] [[name#1]], C.F. [[id:IT_FISCAL_CODE#1]], [[gender:nato/nata#1]] il [[dob#1]], è in cura presso il nostro ambulatorio per diabete di tipo 2.
Dott. [[name#2]], tel. [[phone:landline#2]]

=== credenziali
Accesso al gestionale: utente [[login#1]], password: [[password]]. Il codice dell'allarme te lo dice [[first#2]].

=== riservato
[[marker:STRETTAMENTE RISERVATO]]
Offerta vincolante per l'acquisto del pastificio. Referente: [[name#1]], [[phone#1]].

=== passaporti
Per il visto: [[name#1]], passaporto n. [[id:IT_PASSPORT]], [[gender:nato/nata#1]] il [[dob#1]]. Carta per l'albergo: [[card]].
`,
);

const portuguese = texts(
  'pt',
  true,
  'private',
  `
=== reclamação @PT
Boa tarde,
o meu nome é [[name#1]], NIF [[id:PT_NIF]]. A encomenda [[order]] chegou sem os parafusos. Contacto: [[phone#1]] ou [[email#1]]. Morada para a recolha: [[address]].
[[Com os melhores cumprimentos|Obrigado]],
[[first#1]]

=== cadastro @BR
Cadastro de fornecedor pessoa física
Nome: [[name#1]]
CPF: [[id:BR_CPF]]
Nascimento: [[dob#1]]
Endereço: [[address]]
Celular: [[phone:mobile#1]]
Chave PIX: [[email#1]]

=== conversa @BR
oi [[first#2]], a [[first#1]] mudou de número, agora é [[phone:mobile#1]]. o cpf dela pra nota é [[id:BR_CPF]] tá?

=== recibo @PT
Recibo verde: [[name#1]], contribuinte [[id:PT_NIF]], residente em [[address]]. Transferir para o IBAN [[iban]].

=== senha @BR
Acesso ao painel de anúncios: usuário [[login#1]], senha [[password]]. Troca depois de entrar.

=== confidencial @PT
[[marker:CONFIDENCIAL]]
Lista de despedimentos previstos para setembro: [[name#1]] ([[email#1]]), [[name#2]] ([[email#2]]), [[name#3]].

=== prontuário @BR
Paciente: [[name#1]], [[AGE=[[int:20-85]] anos]], CPF [[id:BR_CPF]], convênio carteirinha [[HEALTH_INSURANCE_NUMBER=~(0###############)~]]. Queixa: dor abdominal. Acompanhante: [[name#2]], [[phone#2]].
`,
);

/** French, Spanish, Italian and Portuguese texts that should not leave the company. */
export const sensitiveRomance = [...french, ...spanish, ...italian, ...portuguese];
