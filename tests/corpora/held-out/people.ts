import type { Random } from '../random';
import type { Language, Person } from '../values';

interface Names {
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
  /** Families of women, where they differ. */
  womensFamilies?: readonly string[];
  /** Locales of faker that fit a text of this language as well. */
  fakers: readonly string[];
}

const words = (text: string): string[] => text.trim().split(/\s*,\s*/);

const names = (women: string, men: string, families: string, fakers: string, womensFamilies?: string): Names => ({
  women: words(women),
  men: words(men),
  families: words(families),
  fakers: fakers.split(' '),
  ...(womensFamilies === undefined ? {} : { womensFamilies: words(womensFamilies) }),
});

/** Names by language, collected for this split alone. */
export const ownNames: Record<Language, Names> = {
  en: names(
    'Imogen, Beatrix, Saoirse, Delphine, Rosalind, Mabel, Tamsin, Keira, Shanice, Latoya, Harriet, Bronwyn, Niamh, Georgina, Paige, Marisol, Ottilie, Darcy, Ayesha, Priyanka',
    'Alistair, Desmond, Fergus, Rhys, Tyrone, Quentin, Lachlan, Cormac, Nigel, Jamal, Barnaby, Ewan, Malcolm, Curtis, Rory, Dwayne, Hamish, Leland, Omar, Vikram',
    "Ashworth, Blackwood, Pemberton, O'Sullivan, Fairbanks, McAllister, Whitcombe, Okonkwo, Castellano, Thistlethwaite, Rutherford, Delacroix, Van Houten, Nakamura, Abernathy, Lockhart, Mbeki, Gallagher, Fitzwilliam, St. Clair, Huxley-Jones, Trevino, Kowalczyk, Brathwaite",
    'en_AU_ocker en_CA en_GH en_HK en_NP en_ZA',
  ),
  de: names(
    'Gudrun, Annegret, Wiebke, Friederike, Mareike, Svenja, Elfriede, Roswitha, Jana, Katja, Leonie, Aylin, Dörte, Henriette, Sibylle, Theresa, Ulrike, Zeynep',
    'Eckhard, Thorsten, Detlef, Jörg, Heiko, Wolfram, Lutz, Björn, Matthis, Konstantin, Malte, Emre, Burkhard, Hans-Peter, Karl-Heinz, Sören, Reinhold, Jannik',
    'Achterberg, Zimmerling, Brinkmann, von Hagen, Kleinschmidt, Öztürk, Wiedemann, Große-Kreul, Hülsmann, Petzold, Rademacher, Stöckl, Überreiter, Vollmer, Jablonski, Niemöller, Freiherr von Stetten, Dreyer, Grabowski, Haferkamp, Yıldırım, Müller-Lüdenscheidt',
    'de_AT de_CH de',
  ),
  fr: names(
    'Capucine, Solène, Maëlys, Ghislaine, Bérengère, Odile, Fatoumata, Yasmina, Anne-Sophie, Clémence, Noémie, Josiane, Élodie, Marguerite, Aïssatou, Héloïse',
    'Baptiste, Gaëtan, Thibault, Jean-Marc, Loïc, Amadou, Rachid, Côme, Fabrice, Yannick, Étienne, Gildas, Mamadou, Corentin, Régis, Aurélien',
    "Bonnafous, Le Goff, Delaunay, d'Estaing, Benkhelifa, Diallo, Quéméneur, Vasseur, Charpentier, de La Fontaine, Pelletier, Bouchard, Ndiaye, Tessier, L'Hostis, Rousselet, Marchetti, Haddad, Prigent, Vandenbroucke",
    'fr_CA fr_CH fr_BE fr_SN fr_LU',
  ),
  es: names(
    'Macarena, Itziar, Nuria, Montserrat, Rocío, Ximena, Guadalupe, Araceli, Begoña, Inmaculada, Valentina, Yolanda, Remedios, Citlali, Pilar, Amaia',
    'Íñigo, Gonzalo, Aitor, Rubén, Jordi, Evaristo, Xavier, Nicanor, Joaquín, Ulises, Heriberto, Fermín, Germán, Cuauhtémoc, Borja, Leandro',
    'Etxeberria Goñi, Quintanilla, Ibarra Solís, de la Fuente, Puigdemont Roca, Cifuentes, Zaldívar, Peñalver Ruiz, Saavedra, Urrutia, Bermúdez Cano, Alcántara, Villaseñor, Ybarra, Montoya Gil, Escudero, Tzintzun, del Olmo',
    'es_MX es',
  ),
  it: names(
    'Ornella, Fiammetta, Loredana, Ilaria, Mariagrazia, Gaia, Concetta, Domitilla, Rossella, Serenella, Ludovica, Antonietta, Noemi, Benedetta',
    'Ermanno, Gianluigi, Tommaso, Raffaele, Ivano, Calogero, Pierpaolo, Ruggero, Donato, Edoardo, Nunzio, Michelangelo, Santino, Ottavio',
    "Bevilacqua, D'Angelo, Lo Presti, Quagliarella, De Santis, Zanetti, Mastroianni, Tagliabue, Cattaneo, Dell'Acqua, Piscitelli, Scognamiglio, Furlan, Ruggeri, Di Benedetto, Castiglioni, Brambilla, Nardone",
    'it',
  ),
  pt: names(
    'Conceição, Inês, Joana, Thaís, Luísa, Graça, Iracema, Jussara, Filipa, Mafalda, Rafaela, Benedita, Ester, Raquel',
    'Gonçalo, Joaquim, Thiago, Ubiratan, Nuno, Valdemar, Afonso, Caetano, Rui, Otávio, Edson, Duarte, Wellington, Simão',
    'Carvalhal, dos Santos Neto, Figueiredo, Vasconcelos, da Conceição, Brandão, Queirós, Sepúlveda, Teixeira Lopes, Nóbrega, Albuquerque, de Sá, Magalhães, Cavalcanti, Tavares, Pinheiro',
    'pt_PT pt_BR',
  ),
  nl: names(
    'Liesbeth, Fleur, Anouk, Marijke, Sanne, Femke, Hanneke, Roos, Ingeborg, Noortje, Wilhelmina, Fatima, Evelien, Tineke',
    'Joost, Bram, Ruben, Gijs, Wouter, Thijs, Diederik, Koen, Sjoerd, Mohammed, Pieter-Jan, Teun, Marnix, Hendrik',
    "van den Heuvel, Hoekstra, de Wit, Brouwer, Vermeulen, ter Horst, El Amrani, Dijkgraaf, in 't Veld, Van der Auwera, Zijlstra, Kuipers, Schouten, van Oirschot, Peeters, Huisman",
    'nl_BE nl',
  ),
  pl: names(
    'Bożena, Grażyna, Agnieszka, Jadwiga, Kinga, Żaneta, Halina, Małgorzata, Wiesława, Kornelia, Iwona, Bogumiła, Łucja, Oliwia',
    'Zbigniew, Mieczysław, Radosław, Bartłomiej, Ireneusz, Kacper, Lesław, Przemysław, Sławomir, Witold, Dobromir, Miłosz, Zdzisław, Eryk',
    'Wojciechowski, Krawczyk, Świątek, Górski, Mazurek, Żuraw, Szymczak, Jabłoński, Dąbrowski, Wróbel, Sikora, Ostrowski, Pietrzyk, Grzelak, Lis, Zawadzki',
    'pl',
    'Wojciechowska, Krawczyk, Świątek, Górska, Mazurek, Żuraw, Szymczak, Jabłońska, Dąbrowska, Wróbel, Sikora, Ostrowska, Pietrzyk, Grzelak, Lis-Nowacka, Zawadzka',
  ),
  sv: names(
    'Gunilla, Ebba, Ann-Marie, Lovisa, Tuva, Märta, Ylva, Birgitta, Saga, Åsa, Linnéa, Rut',
    'Göran, Torbjörn, Sixten, Love, Håkan, Rickard, Jonatan, Örjan, Melker, Stig, Viggo, Tage',
    'Bergqvist, Ekdahl, Hammarström, Söderlund, Åkesson, Öberg, Wallgren, Lindqvist Haglund, af Klint, Nordén, Stålhammar, Holmgren, Yusuf, Sandström',
    'sv',
  ),
  nb: names(
    'Solveig, Ragnhild, Ingvild, Tonje, Åse, Marit, Synnøve, Hedda',
    'Trygve, Øyvind, Sindre, Håkon, Asbjørn, Eirik, Terje, Sverre',
    'Haugen, Bakke, Sørli, Lie Moen, Fjellstad, Ødegård, Nygaard, Tveit',
    'nb_NO',
  ),
  da: names(
    'Bodil, Inger, Sidsel, Freja, Karoline, Mette, Dorthe, Signe',
    'Palle, Troels, Flemming, Jeppe, Søren, Aksel, Preben, Malthe',
    'Krogh, Østergaard, Bjerregaard, Skou, Dalgaard, Friis, Toft, Lauridsen',
    'da',
  ),
  fi: names(
    'Aino, Helmi, Päivi, Marjatta, Sini, Tuulikki, Kaisa, Venla',
    'Jukka, Väinö, Antero, Pekka, Eetu, Lauri, Seppo, Onni',
    'Korhonen, Mäkelä, Nieminen, Hyvönen, Salmela, Laitinen, Rautiainen, Ojala',
    'fi',
  ),
  cs: names(
    'Ludmila, Zdeňka, Kateřina, Blanka, Šárka, Věra',
    'Zdeněk, Bohumil, Ondřej, Vojtěch, Ctirad, Luboš',
    'Procházka, Kučera, Černý, Veselý, Šimek, Bartoš',
    'cs_CZ sk',
    'Procházková, Kučerová, Černá, Veselá, Šimková, Bartošová',
  ),
  tr: names(
    'Şule, Gülşen, Nurcan, Elif, Hatice, Çiğdem, Defne, İpek',
    'Orhan, Çağlar, İbrahim, Serkan, Ümit, Kerem, Volkan, Tuncay',
    'Karaca, Özdemir, Yalçın, Aksoy, Güneş, Şimşek, Bozkurt, Koçak',
    'tr',
  ),
  ru: names(
    'Зинаида, Людмила, Ксения, Алевтина, Снежана, Маргарита, Варвара, Эльвира',
    'Геннадий, Тимур, Анатолий, Ярослав, Вячеслав, Ильдар, Руслан, Фёдор',
    'Колесников, Самойлов, Журавлёв, Ершов, Быков, Гаврилов, Шестаков, Лаптев',
    'ru',
    'Колесникова, Самойлова, Журавлёва, Ершова, Быкова, Гаврилова, Шестакова, Лаптева',
  ),
  ja: names(
    '美咲, さくら, 陽菜, 恵子, 千尋, 由美子, 葵, 真由美',
    '健太, 大輔, 隆, 翔太, 浩二, 誠, 悠人, 直樹',
    '渡辺, 小林, 吉田, 山口, 長谷川, 石井, 西村, 大塚',
    'ja',
  ),
  zh: names(
    '秀英, 雅婷, 思雨, 丽娟, 晓燕, 梦瑶, 欣怡, 桂兰',
    '建国, 志强, 浩然, 子轩, 国栋, 海波, 俊杰, 文博',
    '欧阳, 赵, 周, 徐, 马, 郭, 何, 梁',
    'zh_CN zh_TW',
  ),
  ko: names(
    '서연, 지민, 은정, 수빈, 미영, 하은, 유진, 정희',
    '민준, 동현, 성호, 재혁, 준영, 태윤, 현우, 승철',
    '박, 최, 정, 강, 조, 윤, 임, 황',
    'ko',
  ),
};

/** People who live anywhere: given name, family name, f or m. */
const anywhere: readonly (readonly [string, string, 'f' | 'm'])[] = [
  ['Chukwuemeka', 'Eze', 'm'],
  ['Ngozi', 'Adeyemi', 'f'],
  ['Folasade', 'Ogunbanjo', 'f'],
  ['Kwabena', 'Asante', 'm'],
  ['Thandiwe', 'Dlamini', 'f'],
  ['Sipho', 'Ndlovu', 'm'],
  ['Abebe', 'Tesfaye', 'm'],
  ['Wanjiku', 'Kamau', 'f'],
  ['Hodan', 'Abdi Warsame', 'f'],
  ['Abdulrahman', 'Al-Sayed', 'm'],
  ['Layla', 'Haddadin', 'f'],
  ['Yousef', 'El-Masry', 'm'],
  ['Farzaneh', 'Rostami', 'f'],
  ['Behrouz', 'Karimi', 'm'],
  ['Lakshmi', 'Venkataraman', 'f'],
  ['Arjun', 'Mukherjee', 'm'],
  ['Harpreet', 'Dhaliwal', 'f'],
  ['Sanduni', 'Wickramasinghe', 'f'],
  ['Nguyễn', 'Thị Hồng Nhung', 'f'],
  ['Trần', 'Quốc Bảo', 'm'],
  ['Somchai', 'Rattanakosin', 'm'],
  ['Maricel', 'Dimaculangan', 'f'],
  ['Budi', 'Hartono', 'm'],
  ['Nur Aisyah', 'binti Rahman', 'f'],
  ['Min-jun', 'Baek', 'm'],
  ['Xiuying', 'Ouyang', 'f'],
  ['Haruka', 'Miyazawa', 'f'],
  ['Oleksandr', 'Kovalenko', 'm'],
  ['Iryna', 'Shevchuk', 'f'],
  ['Giorgi', 'Beridze', 'm'],
  ['Anahit', 'Petrosyan', 'f'],
  ['Stavroula', 'Papadimitriou', 'f'],
  ['Kostas', 'Economou', 'm'],
  ['Zsófia', 'Szabó', 'f'],
  ['Bence', 'Horváth', 'm'],
  ['Kristjan', 'Tamm', 'm'],
  ['Rasa', 'Kazlauskienė', 'f'],
  ['Andris', 'Ozoliņš', 'm'],
  ['Guðrún', 'Jónsdóttir', 'f'],
  ['Sigurður', 'Einarsson', 'm'],
  ['Cemre', 'Karadağ', 'f'],
  ['Noa', 'Ben-David', 'f'],
  ['Eitan', 'Mizrahi', 'm'],
  ['Eluned', 'Prydderch', 'f'],
  ['Aroha', 'Te Whiu', 'f'],
  ['Jelena', 'Stojanović', 'f'],
  ['Dragan', 'Milošević-Kralj', 'm'],
  ['Ionuț', 'Dumitrescu', 'm'],
  ['Violeta', 'Georgieva', 'f'],
  ['Kemi', 'Oyelaran', 'f'],
];

export const anyone = (random: Random): Pick<Person, 'first' | 'last' | 'female'> => {
  const [first, last, sex] = random.pick(anywhere);
  return { first, last, female: sex === 'f' };
};
