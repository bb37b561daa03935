import type { Country } from '../values';
import type { CountryFacts } from '../values/countries';

type Places = Pick<CountryFacts, 'cities' | 'streets' | 'mailHosts' | 'mobile' | 'landline'> & { address?: string };

const bar = (text: string): string[] => text.split('|');
const pairs = (text: string): [string, string][] =>
  bar(text).map((pair) => {
    const [city = '', postcode = ''] = pair.split('=');
    return [city, postcode];
  });

/** @param text cities with postcodes | streets | mail hosts | mobile | landline, one kind a line */
function places(text: string, address?: string): Places {
  const [cities = '', streets = '', hosts = '', mobile = '', landline = ''] = text.trim().split('\n');
  return {
    cities: pairs(cities.trim()),
    streets: bar(streets.trim()),
    mailHosts: bar(hosts.trim()),
    mobile: bar(mobile.trim()),
    landline: bar(landline.trim()),
    ...(address === undefined ? {} : { address }),
  };
}

/** Towns, streets, mail hosts and numbers of this split, other ones than the tuned split draws from. */
export const ownPlaces: Record<Country, Places> = {
  US: places(`
    Boise, ID=837##|Asheville, NC=288##|Duluth, MN=558##|Baton Rouge, LA=708##|Santa Fe, NM=875##|Providence, RI=029##
    {n} Elmwood Terrace|{n} S Halsted St #3R|{n} County Road 12|{n} Pinecrest Cir|{n} E Colfax Avenue|PO Box {n}|{n} Kings Hwy Unit 9
    aol.com|hotmail.com|msn.com|proton.me|verizon.net|me.com
    208 4## 3###|828 2## 7###|218 7## 2###|225 9## 4###|505 4## 6###|401 7## 3###
    202 5## 7###|303 8## 2###|614 2## 5###|713 6## 3###`),
  GB: places(`
    Norwich=NR# NAP|Sheffield=S1# NFG|Glasgow=G1# NEB|Belfast=BT# NGS|Exeter=EX# NQQ|Brighton=BN# NXD
    {n} Church Lane|{n} Victoria Road|The Old Bakery, {n} Market Place|{n} Windmill Hill|Flat {n}, Beaumont House, Castle Street|{n} Sycamore Drive
    live.co.uk|talktalk.net|yahoo.co.uk|outlook.com|ntlworld.com
    7455 ######|7788 ######|7376 ######|7957 ######|7534 ######
    113 2## ####|1223 3#####|141 2## ####|29 2### ####|1603 6#####`),
  IE: places(`
    Kilkenny=R95 X2K#|Sligo=F91 Y3P#|Dublin 4=D04 N2E#|Waterford=X91 K5H#
    {n} Castle Road|{n} Harbour View|{n} Abbey Court|{n} Shannon Drive
    gmail.com|hotmail.com|iol.ie
    87 2## ####|85 1## ####|89 4## ####
    51 8#####|56 7######|1 4## ####`),
  CA: places(`
    Winnipeg, MB=R3C #A5|Québec, QC=G1R #S9|Victoria, BC=V8W #M4|St. John's, NL=A1C #G7|Kingston, ON=K7L #B3
    {n} Rideau Street|{n} Wellington Cres|{n} Rue Saint-Jean|{n} Cook Street, Apt 5|{n} Water Street
    telus.net|bell.net|hotmail.ca|videotron.ca
    204 8## 5###|418 9## 2###|250 6## 7###|709 6## 4###
    613 5## 3###|416 9## 6###`),
  AU: places(`
    Geelong VIC=3220|Wollongong NSW=2500|Cairns QLD=4870|Glenelg SA=5045|Launceston TAS=7250
    {n} Eucalypt Drive|{n}/18 Marine Parade|{n} Jacaranda Ave|{n} Bourke St|Lot {n} Mangrove Track
    iinet.net.au|outlook.com.au|hotmail.com|tpg.com.au
    423 ### ###|455 ### ###|480 ### ###
    3 5### ####|2 4### ####|8 8### ####`),
  NZ: places(`
    Hamilton=3204|Tauranga=3110|Nelson=7010|Napier=4110
    {n} Victoria Avenue|{n} Totara Road|{n} Marine Drive|{n}A Manuka Street
    outlook.co.nz|gmail.com|slingshot.co.nz
    21 ### ###|29 ### ####|22 ### ####
    7 8## ####|6 8## ####`),
  IN: places(`
    Jaipur=3020##|Chennai=6000##|Kolkata=7000##|Ahmedabad=3800##|Lucknow=2260##|Thiruvananthapuram=6950##
    H.No. {n}, Gandhi Nagar|{n}, Anna Salai|Door No {n}-4, Park Street|B-{n}, Vaishali Nagar|{n}, 2nd Floor, CG Road
    gmail.com|hotmail.com|yahoo.com|outlook.in
    99### #####|90### #####|63### #####|81### #####
    44 2### ####|33 2### ####|79 2### ####`),
  SG: places(`
    Singapore=3#####|Singapore=4#####
    Blk {n} Bedok North Road #04-211|{n} Holland Road|Blk {n} Jurong West St 52 #10-88|{n} Telok Kurau Lorong H
    hotmail.com|starhub.net.sg|outlook.sg
    9### ####|8### ####
    6### ####`),
  ZA: places(`
    Pretoria=00##|Stellenbosch=7600|Gqeberha=60##|Bloemfontein=93##
    {n} Church Street|{n} Bree Street|{n} Acacia Avenue|Unit {n}, Baobab Close
    gmail.com|vodamail.co.za|webmail.co.za
    83 ### ####|72 ### ####|79 ### ####
    12 3## ####|31 3## ####`),
  DE: places(`
    Hannover=301##|Nürnberg=904##|Dortmund=441##|Rostock=180##|Kassel=341##|Tübingen=7207#|Husum=2581#|Zwickau=080##
    Bergstraße {n}|Rosenweg {n}|Am Markt {n}|Kaiser-Wilhelm-Ring {n}|Breite Str. {n}|Unter den Eichen {n} c|Dorfstraße {n}|Friedrich-Ebert-Damm {n}
    gmx.net|arcor.de|mailbox.org|outlook.de|googlemail.com|vodafonemail.de
    152 5#######|170 8######|175 3######|162 7######|177 6######
    511 3######|911 2######|231 5######|381 4#####|7071 9####|69 2######`),
  AT: places(`
    Linz=4020|Klagenfurt=9020|Bregenz=6900|Wiener Neustadt=2700|Dornbirn=6850
    Linzer Straße {n}|Kirchengasse {n}/5|Schubertstraße {n}|Am Anger {n}|Neubaugasse {n}/1/9
    gmx.at|outlook.at|a1.net|live.at
    660 #######|677 6#######|681 1#######
    732 7#####|463 5#####|5574 4####`),
  CH: places(`
    Luzern=60##|Chur=70##|Lausanne=10##|Lugano=69##|Aarau=50##
    Hauptstrasse {n}|Rue de Bourg {n}|Alpenweg {n}|Via Nassa {n}|Kirchgasse {n}
    hispeed.ch|gmx.ch|icloud.com|protonmail.ch
    79 ### ## ##|77 ### ## ##|76 ### ## ##
    41 2## ## ##|81 2## ## ##|21 6## ## ##`),
  FR: places(`
    Bordeaux=33000|Nantes=44000|Strasbourg=67000|Lille=59000|Montpellier=34000|Clermont-Ferrand=63000|Quimper=29000
    {n} rue Pasteur|{n} ter rue de l'Église|{n}, quai de la Fosse|{n} avenue du Général Leclerc|{n} route de Vannes|{n}, résidence Les Acacias|{n} cours Victor Hugo
    gmail.com|hotmail.fr|bbox.fr|outlook.fr|neuf.fr
    6 7# ## ## ##|7 6# ## ## ##|6 1# ## ## ##
    5 56 ## ## ##|2 40 ## ## ##|3 20 ## ## ##|4 67 ## ## ##`),
  BE: places(`
    Brugge=8000|Mechelen=2800|Liège=4000|Namur=5000|Kortrijk=8500
    Dorpstraat {n}|Gentsesteenweg {n} bus 12|Rue de la Station {n}|Lindelaan {n}
    telenet.be|outlook.be|hotmail.be
    472 ## ## ##|491 ## ## ##|495 ## ## ##
    50 3# ## ##|15 2# ## ##`),
  ES: places(`
    Málaga=290##|Murcia=300##|Palma=070##|A Coruña=150##|Valladolid=470##|Granada=180##
    C/ Real, {n}, 1º A|Avenida de Andalucía, {n}|Ronda de Outeiro {n}|Calle del Pez, {n}, bajo dcha.|Gran Vía {n}, 4º C|Camino Viejo s/n, nave {n}
    gmail.com|outlook.es|ono.com|movistar.es
    634 ### ###|669 ## ## ##|711 ### ###|697 ### ###
    952 2# ## ##|968 2# ## ##|971 4# ## ##|981 2# ## ##`),
  MX: places(`
    Mérida, Yuc.=970##|Querétaro, Qro.=760##|Oaxaca de Juárez, Oax.=680##|Tijuana, B.C.=220##
    Calle 60 No. {n}, Col. Centro|Av. Universidad {n}, Col. Narvarte|Privada de los Pinos {n}|Calz. de Tlalpan {n}, Int. 4
    hotmail.com|live.com.mx|outlook.com|yahoo.com.mx
    999 1## ####|442 2## ####|951 2## ####|55 1### ####
    664 6## ####|55 5### ####`),
  IT: places(`
    Genova=161##|Palermo=901##|Verona=371##|Trieste=341##|Perugia=061##|Cagliari=091##
    Via Roma, {n}|Via XX Settembre {n}|Largo Augusto {n}|Strada Statale 18 n. {n}|Piazza del Popolo, {n}|Salita San Nicola {n}/B
    gmail.com|hotmail.it|outlook.it|tim.it|yahoo.it
    340 #######|366 ### ####|389 ### ## ##|320 #######
    010 5######|091 6######|045 8######|040 3#####`),
  PT: places(`
    Faro=80#0-###|Aveiro=38#0-###|Évora=70#0-###|Setúbal=29#0-###
    Rua do Comércio, {n}, 1.º Esq|Praceta das Oliveiras {n}|Avenida 25 de Abril, {n}|Beco do Forno {n}
    hotmail.com|outlook.pt|clix.pt|iol.pt
    911 ### ###|938 ### ###|969 ### ###|926 ### ###
    289 8## ###|234 4## ###|266 7## ###`),
  BR: places(`
    Recife - PE=50###-###|Porto Alegre - RS=90###-###|Salvador - BA=40###-###|Florianópolis - SC=88###-###|Goiânia - GO=74###-###
    Rua das Palmeiras, {n}|Av. Boa Viagem, {n}, bloco B|Quadra {n}, lote 7|Rua Sete de Setembro, {n}, sala 301|Estrada Velha, {n} - km 4
    hotmail.com|yahoo.com.br|ig.com.br|outlook.com
    81 99###-####|51 98###-####|71 99###-####|48 99###-####
    81 3###-####|51 3###-####|62 3###-####`),
  NL: places(`
    Eindhoven=56## CD|Maastricht=62## EP|Zwolle=80## KL|Leeuwarden=89## BN|Den Haag=25## VR
    Kerkstraat {n}|Prins Hendrikkade {n}-III|Zuiderweg {n}a|Van der Helstlaan {n}|Plein 1944 {n}|Achter de Kazerne {n} bis
    ziggo.nl|hetnet.nl|live.nl|planet.nl|outlook.com
    6 5# ## ## ##|6 3#######|6 1### ####
    40 2## ####|43 3## ####|70 3## ####`),
  PL: places(`
    Wrocław=50-###|Łódź=90-###|Szczecin=70-###|Lublin=20-###|Rzeszów=35-###|Zakopane=34-500
    ul. Kościuszki {n}|ul. Polna {n}/4|al. Jana Pawła II {n} m. 12|os. Tysiąclecia {n}/33|pl. Wolności {n}|ul. ks. Skargi {n}B
    wp.pl|o2.pl|gmail.com|onet.eu|poczta.onet.pl
    512 ### ###|694 ### ###|781 ### ###|888 ### ###
    71 3## ## ##|42 6## ## ##|81 5## ## ##`),
  SE: places(`
    Västerås=722 ##|Linköping=582 ##|Umeå=903 ##|Kalmar=392 ##|Visby=621 ##
    Skolgatan {n}|Ringvägen {n}|Björkstigen {n} B|Stora Torget {n}, lgh 1203|Södra Kungsgatan {n}
    hotmail.se|bredband.net|live.se|outlook.com
    70-### ## ##|73-### ## ##|76-### ## ##
    21-1# ## ##|13-1# ## ##|90-1# ## ##`),
  NO: places(`
    Tromsø=90##|Kristiansand=46##|Drammen=30##|Bodø=80##
    Skippergata {n}|Fjellveien {n}B|Kirkegata {n}|Nordre gate {n}
    hotmail.no|live.no|outlook.com
    41# ## ###|95# ## ###|48# ## ###
    77 6# ## ##|38 0# ## ##`),
  DK: places(`
    Esbjerg=6700|Roskilde=4000|Kolding=6000|Helsingør=3000
    Skovvej {n}|Havnegade {n}, 1. tv.|Kirkevænget {n}|Østergade {n} B, st. th.
    live.dk|outlook.dk|mail.dk
    22 ## ## ##|31 ## ## ##|53 ## ## ##
    75 1# ## ##|46 3# ## ##`),
  FI: places(`
    Oulu=90###|Jyväskylä=40###|Lahti=15###|Vaasa=65###
    Koulukatu {n} A 4|Rantatie {n}|Kauppakatu {n} B|Mäntypolku {n} as. 2
    luukku.com|elisanet.fi|gmail.com
    44 ### ####|45 ### ####|46 ### ####
    8 3######|14 2######`),
  CZ: places(`
    Olomouc=779 00|Liberec=460 01|České Budějovice=370 01|Zlín=760 01
    Masarykova {n}|Nádražní {n}/12|náměstí Míru {n}|Pod Lesem {n}
    email.cz|post.cz|centrum.cz
    605 ### ###|731 ### ###|776 ### ###
    585 2## ###|485 1## ###`),
  TR: places(`
    Bursa=161##|Antalya=070##|Eskişehir=260##|Trabzon=610##
    Cumhuriyet Cad. No: {n}|Gül Sokak No:{n} Daire:3|Atatürk Mah. 1204. Sok. No: {n}/7|İnönü Bulvarı No: {n} Kat: 2
    hotmail.com|yandex.com.tr|gmail.com|mynet.com
    533 ### ## ##|544 ### ## ##|506 ### ## ##
    224 2## ## ##|242 3## ## ##`),
  RU: places(`
    Казань=4200##|Новосибирск=6300##|Калининград=2360##|Воронеж=3940##
    ул. Гагарина, д. {n}, кв. 17|пр-т Мира, {n}|пер. Садовый, д. {n}|наб. реки Фонтанки, д. {n}, корп. 2
    yandex.ru|rambler.ru|mail.ru|inbox.ru
    917 ###-##-##|903 ###-##-##|965 ###-##-##
    843 2##-##-##|383 3##-##-##`),
  JP: places(`
    京都府京都市左京区=606-####|福岡県福岡市中央区=810-####|神奈川県横浜市中区=231-####|北海道札幌市北区=060-####
    浄土寺{n}番地|大名2丁目{n}-5|山下町{n}|北十条西3丁目{n}-201
    yahoo.co.jp|docomo.ne.jp|gmail.com|softbank.jp
    80-####-####|90-####-####|70-3###-####
    75-7##-####|92-7##-####|45-6##-####`),
  CN: places(`
    四川省成都市武侯区=6100##|江苏省南京市鼓楼区=2100##|广东省广州市天河区=5106##|湖北省武汉市洪山区=4300##
    人民南路{n}号|汉口路{n}号2单元301室|体育西路{n}号|珞喻路{n}号8栋
    qq.com|foxmail.com|139.com|163.com
    135 #### ####|158########|187 #### ####|199########
    28-8###-####|20-3###-####`),
  KR: places(`
    인천광역시 연수구=219##|대구광역시 수성구=420##|광주광역시 서구=619##
    컨벤시아대로 {n}|달구벌대로 {n}, 302호|상무중앙로 {n}번길 8
    naver.com|kakao.com|nate.com
    10-####-####
    32-8##-####|53-7##-####`),
};
