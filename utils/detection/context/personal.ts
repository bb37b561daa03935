import { words } from './words';

/** Words that name facts about a person. */
export const personalWords = {
  birth: words(`
    born*, birth, birthdate*, bday, d.o.b*, dob, date of birth*, geboren*, geb, geburtsdatum*, geburtsdaten, né, née,
    ne le, nee le, naissance*, nacido*, nacida*, nació, nací, nacimiento*, fec. nac*, nato, nata, nascita*, nascido*,
    nascida*, nasceu, nasci, nascimento*, nasc, geboortedatum*, geboortedag, urodzenia*, urodzon*, urodził*, ur,
    narozen*, narodenia*, nar, datum nar*, született*, születési*, szül, data nașterii*, născut*, dată nașterii,
    född*, födelsedatum*, fødselsdato*, født*, f.*, fødd*, syntymäaika*, syntynyt*, synt, рожден*, рождён*, родил*,
    род, народжен*, д.р*, γέννησης*, γεννήθηκ*, doğum*, doğ, datum rođenja*, rođen*, datum rojstva*, ngày sinh*,
    tanggal lahir*, tarikh lahir*, lahir*, 生年月日*, 誕生日*, 生まれ*, 出生*, 生日*, 생년월일*, 출생*, 생일*, วันเกิด*, เกิดวันที่*,
    تاريخ الميلاد*, الميلاد*, מועד לידה*, תאריך לידה*, जन्म*
  `),
  /** Brands have birthdays too: these need a person's year. */
  birthday: words(`
    birthday*, geburtstag*, anniversaire*, cumpleaños*, compleanno*, aniversário*, verjaardag*, urodziny*, narozeniny*, födelsedag*,
    fødselsdag*, bursdag*, syntymäpäivä*
  `),
};
