import { templates } from '../../corpus';

/** What marketers and their neighbours paste all day, in French, Spanish, Italian and Portuguese. */
const french = templates(
  'fr',
  false,
  'benign',
  `
=== brief de campagne
Brief : [[lancement de printemps|soldes d'été|rentrée]] [[year]]
Objectif : [[percent]] d'inscriptions en plus. Cible : [[jeunes parents|télétravailleurs|amateurs de randonnée]].
Message : « [[Prendre le temps|Fait pour durer]] ». Budget : [[int:10-300]] 000 €. Du [[date]] au [[date]].
=== infolettre
Objet : [[Plus que deux jours|Nos nouveautés arrivent]]

Bonjour à toutes et à tous,
[[Le printemps est là|Les jours rallongent]] : profitez de [[int:5-40]] % avec le code [[coupon]] jusqu'au [[date]]. Livraison offerte dès [[price]].
[[utm]]
=== communiqué de presse
COMMUNIQUÉ DE PRESSE
[[city!]], le [[date]] - [[company#1]] annonce un chiffre d'affaires de [[int:2-90]] millions d'euros, en hausse de [[percent]]. « Merci à nos équipes », déclare [[name!#1]], [[directrice générale|président]].
Contact presse : [[name!#2]], [[phone:landline!]], [[role:presse]]
=== mentions légales
Mentions légales
[[company#1]], au capital de [[int:10-900]] 000 €, siège social : [[address!]]
Directeur de la publication : [[name!#1]]
Téléphone : [[phone:landline!]] - [[role:contact]]
Hébergeur : [[company]], [[place:Roubaix]]
=== fiche produit
[[La lampe Lune|Le sac Fjord|La gourde Cime]] : [[légère, solide et réparable|en acier recyclé]]. Dimensions [[int:10-60]] x [[int:10-60]] cm, poids [[int:200-900]] g. Réf. [[sku]], EAN [[ean]], prix conseillé [[price]]. Rédige trois accroches.
=== offre d'emploi
[[Chargé(e) de contenu|Responsable acquisition|Graphiste]] (H/F), [[city!]]. Vous avez [[int:2-6]] ans d'expérience et aimez [[les mots justes|les chiffres]]. Salaire selon profil, télétravail [[int:1-3]] jours. Candidature avant le [[date]], réf. [[ticket]].
=== compte rendu interne
Réunion marketing du [[date]]
- site : mise en ligne repoussée au [[date]]
- budget consommé à [[int:40-95]] %
- salon de [[city!]] : stand [[int:10-90]], montage à [[time]]
- article « [[bien choisir sa tente|le vrac en 5 questions]] » à relire
=== tableau d'audience
Date;Sessions;Utilisateurs;Taux de rebond;Chiffre d'affaires
[[isodate]];[[int:1000-90000]];[[int:900-80000]];[[percent]];[[int:1000-9000]]
[[isodate]];[[int:1000-90000]];[[int:900-80000]];[[percent]];[[int:1000-9000]]
[[isodate]];[[int:1000-90000]];[[int:900-80000]];[[percent]];[[int:1000-9000]]
=== réseaux sociaux
[[Lundi, on respire.|Vous êtes plutôt thé ou café ?]] ☕ Dites-le nous en commentaire ! #[[slowlife|bonheursimple]] #[[year]]
=== suivi de commande
Peux-tu trier ces commandes : [[order]], [[order]], [[order]] ; colis [[tracking]] ; factures [[invoice]] et [[invoice]] ?
=== consignes de sécurité
Ne communiquez jamais votre mot de passe, votre numéro de carte ni votre code par téléphone. Notre service ne vous demandera jamais votre numéro de sécurité sociale. Signalez tout message suspect à [[role:securite]].
=== agenda culturel
[[Nuit des idées|Marché des créateurs]], [[date]], de [[time]] à [[time]]
[[La Friche|Halle aux grains]], [[address!]]
Avec [[name!#1]] et [[name!#2]]. Entrée [[price]].
=== figures historiques
Rédige un court texte sur [[who:Marie Curie]], [[who:Victor Hugo]] et [[who:Simone Veil]], ton simple, [[int:60-200]] mots.
=== voyage
[[Deux jours à [[place:Porto]]|L'[[place:Auvergne]] à vélo|Un hiver à [[place:Québec]]]] : [[azulejos et pastéis|volcans et fromages|neige et bagels]]. Comptez [[price]] par nuit, [[int:8-27]] °C en moyenne.
`,
);

const spanish = templates(
  'es',
  false,
  'benign',
  `
=== briefing de campaña
Campaña [[Primavera|Vuelta al cole|Rebajas]] [[year]]. Objetivo: [[percent]] más de altas. Público: [[familias jóvenes|autónomos|viajeros de fin de semana]]. Mensaje: «[[Hecho para durar|Menos es mejor]]». Presupuesto: [[int:10-200]].000 €. Del [[date]] al [[date]].
=== boletín
Asunto: [[Últimas horas|Estrenamos colección]]

¡Hola!
[[Llega el buen tiempo|Se acaba el verano]] y te regalamos un [[int:5-40]] % con el código [[coupon]] hasta el [[date]]. Envío gratis desde [[price]].
[[utm]]
=== nota de prensa
NOTA DE PRENSA
[[city!]], [[date]]. [[company#1]] cerró el año con ventas de [[int:2-90]] millones, un [[percent]] más. «Gracias al equipo», dijo [[name!#1]], [[directora general|fundador]].
Contacto de prensa: [[name!#2]], tel. [[phone:landline!]], [[role:prensa]]
=== aviso legal
Aviso legal. Titular: [[company#1]], domicilio social en [[address!]]. Correo: [[role:info]]. Teléfono: [[phone:landline!]]. Inscrita en el Registro Mercantil, tomo [[int:1000-9000]], folio [[int:10-200]], hoja M-[[int:10000-99999]].
=== ficha de producto
[[La mochila Fiordo|La lámpara Luna]]: [[ligera y resistente|de acero reciclado]]. Medidas [[int:10-60]] x [[int:10-60]] cm, peso [[int:200-900]] g. Ref. [[sku]], EAN [[ean]], PVP [[price]].
=== oferta de empleo
[[Redactor/a de contenidos|Especialista en SEM]] en [[city!]]. Pedimos [[int:2-5]] años de experiencia y [[buena pluma|amor por los datos]]. Ofrecemos [[int:22-30]] días de vacaciones. Referencia [[ticket]], hasta el [[date]].
=== acta interna
Reunión de marketing, [[date]]
- web: se publica el [[date]]
- presupuesto gastado: [[int:40-95]] %
- feria: stand [[int:10-90]], montaje a las [[time]]
=== catálogo
Referencia;Descripción;EAN;PVP
[[sku]];[[Aceite 0,5 l|Botella]];[[ean]];[[int:3-90]],90
[[sku]];[[Vinagre|Calcetines]];[[ean]];[[int:3-90]],50
[[sku]];[[Sal marina|Gorro]];[[ean]];[[int:3-90]],95
=== pedidos
Agrupa por día: [[order]], [[order]], [[order]]. Envíos [[tracking]] y [[tracking]], facturas [[invoice]] y [[invoice]].
=== redes
[[¿Playa o montaña?|Los lunes se curan con café.]] Cuéntanos en comentarios 👇 #[[vidasana|finde]] #[[year]]
=== aviso de seguridad
Nunca comparta su contraseña, su PIN ni el número de su tarjeta por teléfono. El banco no le pedirá su DNI por correo. Avise a [[role:seguridad]].
=== personajes
Escribe tres frases sobre [[who:Frida Kahlo]], [[who:Miguel de Cervantes]] y [[who:Clara Campoamor]] para el blog.
=== viajes
[[48 horas en [[place:Lisboa]]|[[place:Oaxaca]] despacio]]: [[tranvía y café|mercados y mezcal]]. Hoteles desde [[price]], [[int:14-29]] °C en mayo.
`,
);

const italian = templates(
  'it',
  false,
  'benign',
  `
=== brief di campagna
Campagna [[Primavera|Saldi estivi|Natale]] [[year]]. Obiettivo: [[percent]] di iscritti in più. Pubblico: [[giovani genitori|appassionati di cucina]]. Messaggio: «[[Fatto per durare|Prenditi il tempo]]». Budget [[int:10-200]].000 €, dal [[date]] al [[date]].
=== newsletter
Oggetto: [[Ultime ore|È arrivata la nuova collezione]]

Ciao a tutti,
con il codice [[coupon]] avete il [[int:5-40]] % di sconto fino al [[date]]. Spedizione gratuita da [[price]].
[[utm]]
=== comunicato stampa
COMUNICATO STAMPA
[[city!]], [[date]]. [[company#1]] chiude l'anno con [[int:2-90]] milioni di ricavi, [[percent]] in più. «Un grazie alla squadra», dice [[name!#1]], [[amministratrice delegata|fondatore]].
Ufficio stampa: [[name!#2]], tel. [[phone:landline!]], [[role:stampa]]
=== scheda prodotto
[[La lampada Luna|Lo zaino Fiordo]]: [[leggero e robusto|in acciaio riciclato]]. Misure [[int:10-60]] x [[int:10-60]] cm, peso [[int:200-900]] g. Cod. [[sku]], EAN [[ean]], prezzo [[price]].
=== annuncio di lavoro
Cerchiamo [[un copywriter|una social media manager]] a [[city!]]: [[int:2-5]] anni di esperienza, [[penna felice|occhio per i numeri]]. Candidature entro il [[date]], rif. [[ticket]].
=== verbale interno
Riunione marketing del [[date]]
- sito: online il [[date]]
- budget speso: [[int:40-95]] %
- fiera: stand [[int:10-90]], allestimento ore [[time]]
=== ordini
Raggruppa per giorno: [[order]], [[order]], [[order]]; spedizioni [[tracking]], fatture [[invoice]] e [[invoice]].
=== ricetta
[[Ribollita|Torta di mele|Caponata]] per [[int:2-6]]: [[int:200-500]] g di farina, [[int:1-4]] uova, [[int:20-60]] minuti a [[int:160-220]] gradi. Riscrivila in 80 parole.
=== avviso di sicurezza
Non comunicare mai la password, il PIN o il numero della carta al telefono. Nessuno ti chiederà il codice fiscale via e-mail. Scrivi a [[role:sicurezza]].
=== personaggi
Scrivi tre frasi su [[who:Rita Levi-Montalcini]], [[who:Dante Alighieri]] e [[who:Enzo Ferrari]].
=== evento
[[Festa del borgo|Salone del gusto]], [[date]], ore [[time]], [[address!]]. Con [[name!#1]] e [[name!#2]]. Ingresso [[price]].
`,
);

const portuguese = templates(
  'pt',
  false,
  'benign',
  `
=== briefing
Campanha [[Primavera|Regresso às aulas|Natal]] [[year]]. Objetivo: mais [[percent]] de subscritores. Público: [[jovens pais|quem cozinha em casa]]. Mensagem: «[[Feito para durar|Sem pressa]]». De [[date]] a [[date]].
=== newsletter
Assunto: [[Últimas horas|Chegaram as novidades]]

Olá a todos,
com o código [[coupon]] têm [[int:5-40]] % de desconto até [[date]]. Portes grátis a partir de [[price]].
[[utm]]
=== comunicado
COMUNICADO DE IMPRENSA
[[city!]], [[date]]. A [[company#1]] fechou o ano com [[int:2-90]] milhões em vendas, mais [[percent]]. «Obrigado à equipa», diz [[name!#1]], [[diretora-geral|fundador]].
Contacto de imprensa: [[name!#2]], [[phone:landline!]], [[role:imprensa]]
=== ficha
[[A mochila Fiorde|O candeeiro Lua]]: [[leve e resistente|em aço reciclado]]. Medidas [[int:10-60]] x [[int:10-60]] cm. Ref. [[sku]], EAN [[ean]], PVP [[price]].
=== vaga
Procuramos [[redator|gestora de redes sociais]] em [[city!]], [[int:2-5]] anos de experiência. Candidaturas até [[date]], ref. [[ticket]].
=== ata
Reunião de marketing, [[date]]: site no ar a [[date]]; orçamento gasto [[int:40-95]] %; feira, stand [[int:10-90]].
=== encomendas
Agrupa por dia: [[order]], [[order]], [[order]]; envios [[tracking]]; faturas [[invoice]] e [[invoice]].
=== aviso
Nunca partilhe a sua palavra-passe, o PIN ou o número do cartão. O banco não pede o NIF por e-mail. Contacte [[role:seguranca]].
=== personagens
Escreve três frases sobre [[who:Fernando Pessoa]], [[who:Amália Rodrigues]] e [[who:Machado de Assis]].
`,
);

export const benignRomance = [...french, ...spanish, ...italian, ...portuguese];
