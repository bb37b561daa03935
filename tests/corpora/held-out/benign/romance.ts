import { texts } from '../own-templates';

const french = texts(
  'fr',
  false,
  'everyday',
  `
=== brief de campagne
Brief : lancement de la gamme « Petit matin »
Objectif : faire essayer le granola à [[int:40-90]] 000 foyers d'ici juin.
Cible : parents pressés, 30-45 ans, villes moyennes.
Ton : complice, jamais culpabilisant.
Livrables : affichage 120x176, spot radio 20 s, six formats sociaux.
Budget média : [[big]] € HT.

=== infolettre
Objet : Vos draps méritent mieux
Le lin lavé est de retour, en [[int:5-12]] coloris. Jusqu'au [[date]], -20 % avec le code [[coupon]].
Je découvre : [[utm]]
Se désabonner | Mentions légales

=== mentions légales
Mentions légales
Éditeur : [[company]], SAS au capital de 50 000 €
Siège : [[place:8 quai des Chartrons, 33000 Bordeaux]]
SIREN [[FR_SIREN=~siren~!]], RCS [[place:Bordeaux]]
Directrice de la publication : [[name!#1]]
Téléphone : [[PHONE_NUMBER=05 56 ~(## ## ##)~!]], [[role:contact]]

=== communiqué
Communiqué de presse – [[place:Nantes]], le [[date]]
[[company]] inaugure son atelier de réemploi. « Chaque meuble a droit à une seconde vie », explique [[name!#1]], directeur général.
Contact presse : [[name!#2]], [[phone:landline!]], [[role:presse]]

=== fiche produit
Réécris en 50 mots : sac à dos « Sentier » 22 L, toile recyclée déperlante, dos aéré, poche ordinateur 14 pouces. Réf. [[sku]], code-barres [[ean]]. Garanti 10 ans.

=== offre d'emploi
Nous recherchons un(e) chargé(e) de contenu en CDI à [[place:Lille]]. Vous écrivez court, vous relisez deux fois, vous aimez les marchés du dimanche. Télétravail deux jours par semaine. Candidature sur [[url]].

=== horaires
Nos boutiques : [[place:Strasbourg]], [[place:14 rue des Orfèvres]], du mardi au samedi, 10 h - 19 h. [[place:Montpellier]], [[place:3 place de la Comédie]], 10 h - 20 h. Service clients : [[PHONE_NUMBER=0 805 ~(### ###)~!]] (gratuit).

=== réunion
Point hebdo : maquette du catalogue validée, devis imprimeur attendu, taux d'ouverture [[percent]], prochaine échéance le [[date]]. Relancer l'agence pour les bannières.

=== question code
[[SOURCE_CODE=<?php
function prixTtc(float $ht, float $taux = 0.2): string
{
    return number_format($ht * (1 + $taux), 2, ',', ' ') . ' €';
}

foreach ($panier as $ligne) {
    echo prixTtc($ligne['prix']), PHP_EOL;
}]]
Pourquoi l'arrondi diffère-t-il d'un centime ?

=== suivi
Votre commande [[order]] a été expédiée. Numéro de suivi : [[tracking]]. Facture [[invoice]] disponible dans votre espace.
`,
);

const spanish = texts(
  'es',
  false,
  'everyday',
  `
=== briefing
Briefing: campaña de vuelta al cole
Reto: que las mochilas se recuerden sin hablar de precio.
Público: familias con niños de 6 a 12 años.
Mensaje: cabe todo, hasta la merienda.
Piezas: vídeo de 15", 8 historias, cartelería de tienda.
Presupuesto: [[big]] €. Primera propuesta el [[date]].

=== boletín
Asunto: Huele a pan
Esta semana horneamos centeno. Trae tu bolsa y te regalamos medio kilo con el código [[coupon]]. Más en [[utm]]
Darse de baja | Aviso legal

=== nota de prensa
Nota de prensa. [[place:Málaga]], [[date]]. [[company]] abre su segunda planta de reciclaje textil. «Recuperamos [[int:2-9]] toneladas al día», afirma su directora, [[name!#1]].
Contacto para medios: [[name!#2]], [[phone:landline!]], [[role:prensa]]

=== aviso legal
Titular: [[company]]. Domicilio social: [[place:Calle Larios 5, 29005 Málaga]]. Teléfono: [[PHONE_NUMBER=952 ~(2# ## ##)~!]]. Correo: [[role:hola]]. Inscrita en el Registro Mercantil, tomo [[int:100-4000]], folio [[int:10-200]].

=== ficha
Resume en 40 palabras: silla plegable «Brisa», madera de acacia, carga máxima 120 kg, medidas 54 x 48 x 80 cm, ref. [[sku]], EAN [[ean]].

=== empleo
Buscamos diseñador/a gráfico/a en [[place:Valladolid]]. Jornada completa, contrato indefinido, tres días en remoto. Valoramos portafolio con trabajo editorial. Inscríbete en [[url]].

=== horario
Abrimos en [[place:Granada]], [[place:Calle Elvira 30]], de lunes a sábado de 10:00 a 20:30. Atención al cliente gratuita: [[PHONE_NUMBER=900 ~(### ###)~!]].

=== programa
Jornada de marketing gastronómico, [[date]], [[place:Palma]]
09:30 Apertura, [[name!#1]]
10:00 El menú como anuncio, [[name!#2]]
12:00 Mesa redonda con [[name!#3]] y [[name!#4]]

=== encuesta
1. ¿Con qué frecuencia compra en línea? 2. ¿Qué edad tiene? 18-29, 30-44, 45-64, 65 o más 3. Del 0 al 10, ¿nos recomendaría? 4. ¿Qué mejoraría?

=== palabras clave
palabra clave;búsquedas;dificultad
aceite de oliva virgen;[[int:1000-40000]];[[int:10-80]]
mejor aceite para freír;[[int:1000-40000]];[[int:10-80]]
aceite ecológico precio;[[int:1000-40000]];[[int:10-80]]
`,
);

const italian = texts(
  'it',
  false,
  'everyday',
  `
=== brief
Brief campagna "Domenica lenta"
Obiettivo: far crescere del [[int:3-15]] % le vendite di pasta fresca.
Target: coppie tra 30 e 50 anni, città del Nord.
Tono: caldo, ironico il giusto.
Materiali: affissione 6x3, radio 30", reel verticali.

=== newsletter
Oggetto: Tre idee per il balcone
Vasi in terracotta, basilico e una sedia comoda: bastano [[price]]. Codice [[coupon]] valido fino al [[date]]. Scopri: [[utm]]

=== comunicato stampa
Comunicato stampa – [[place:Verona]], [[date]]
[[company]] porta il vetro a rendere in [[int:40-300]] supermercati. «È un ritorno al buon senso», dichiara l'amministratrice delegata [[name!#1]].
Ufficio stampa: [[name!#2]], tel. [[phone:landline!]], [[role:stampa]]

=== note legali
[[company]] – Sede legale: [[place:Via Mazzini 12, 37121 Verona]] – P. IVA [[IT_VAT_CODE=~partitaIva~!]] – REA VR-[[int:100000-400000]] – [[role:info]] – Tel. [[PHONE_NUMBER=045 ~(8######)~!]]

=== scheda prodotto
Riscrivi in modo più fresco: moka "Alba" da 3 tazze, alluminio alimentare, manico in silicone, adatta a gas ed elettrico. Cod. art. [[sku]], EAN [[ean]].

=== annuncio di lavoro
Cerchiamo una persona per il ruolo di Content Specialist a [[place:Genova]]. Contratto a tempo indeterminato, quattordici mensilità, smart working. Invia il portfolio da [[url]].

=== orari
Negozio di [[place:Trieste]], [[place:Corso Italia 7]]: lun–sab 9.30–19.30. Numero verde [[PHONE_NUMBER=800 ~(### ###)~!]].

=== verbale
Riunione redazione: titolo approvato, manca la foto di copertina, tiratura 8.000 copie, consegna il [[date]]. Prossimo incontro giovedì alle [[time]].
`,
);

const portuguese = texts(
  'pt',
  false,
  'everyday',
  `
=== briefing
Briefing: campanha de Natal
Objetivo: aumentar o ticket médio em [[int:3-14]] %.
Público: famílias que cozinham juntas.
Mensagem: a mesa é o presente.
Peças: filme de 30", outdoor, 10 posts. Aprovação até [[date]].

=== newsletter
Assunto: Cheirinho de café novo
A colheita chegou! Use o cupom [[coupon]] e ganhe frete grátis até [[date]]. Veja: [[utm]]

=== comunicado @PT
Comunicado de imprensa – [[place:Aveiro]], [[date]]. A [[company]] vai plantar [[int:2-90]] mil sobreiros. «É um investimento a trinta anos», diz [[name!#1]], presidente da empresa. Assessoria: [[name!#2]], [[phone:landline!]], [[role:imprensa]]

=== ficha de produto
Reescreva com mais leveza: frigideira de ferro 26 cm, pronta a usar, serve para forno e indução. Ref. [[sku]], código de barras [[ean]].

=== vaga @BR
Vaga: analista de mídia pleno, [[place:Recife]], híbrido. Requisitos: planilhas, curiosidade, inglês intermediário. Benefícios: vale-refeição, plano de saúde, folga no aniversário. Inscrições em [[url]].

=== loja @BR
Nossa loja em [[place:Salvador]]: [[place:Rua Chile, 21, Centro]]. Seg a sáb, 9h às 19h. Central de atendimento: [[PHONE_NUMBER=0800 ~(### ####)~!]].

=== ata
Reunião semanal: banner novo no ar, taxa de rejeição [[percent]], verba de [[big]] para o trimestre, próxima entrega em [[date]].
`,
);

/** French, Spanish, Italian and Portuguese texts that anybody may see. */
export const benignRomance = [...french, ...spanish, ...italian, ...portuguese];
