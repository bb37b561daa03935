/**
 * Cities that people live in, as they are written at home and in English, `|` between them; enough to tell a place
 * after a street or a postcode from any other word with a capital. Only looked up where an
 * address is being read, so that everyday words (Bath, Reading) may be among them.
 */
export const cities = `
London|Birmingham|Manchester|Leeds|Liverpool|Sheffield|Bristol|Glasgow|Edinburgh|Cardiff|Belfast|Leicester|Coventry|
Bradford|Nottingham|Hull|Newcastle|Newcastle upon Tyne|Bath|Reading|Hastings|Poole|Wells|Ely|Rugby|Crewe|Stoke-on-Trent|Southampton|Portsmouth|Plymouth|Derby|Wolverhampton|
Norwich|Oxford|Cambridge|York|Exeter|Brighton|Hove|Bournemouth|Swindon|Milton Keynes|Northampton|Luton|Ipswich|Colchester|
Peterborough|Cheltenham|Gloucester|Worcester|Chester|Lancaster|Preston|Blackpool|Bolton|Stockport|Sunderland|Durham|
Middlesbrough|Aberdeen|Dundee|Inverness|Stirling|Perth|Swansea|Newport|Wrexham|Lisburn|Guildford|Canterbury|Salisbury|
Dublin|Cork|Galway|Limerick|Waterford|Kilkenny|Drogheda|Dundalk|Sligo|Tralee|Athlone|Wexford|Ennis|
New York|Brooklyn|Queens|Bronx|Manhattan|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|
San Jose|Austin|Jacksonville|Fort Worth|Columbus|Charlotte|Indianapolis|San Francisco|Seattle|Denver|Washington|Boston|
Nashville|Detroit|Oklahoma City|Portland|Las Vegas|Memphis|Louisville|Baltimore|Milwaukee|Albuquerque|Tucson|Fresno|
Sacramento|Mesa|Kansas City|Atlanta|Omaha|Colorado Springs|Raleigh|Long Beach|Virginia Beach|Miami|Oakland|Minneapolis|
Tulsa|Tampa|Arlington|New Orleans|Wichita|Cleveland|Bakersfield|Honolulu|Anaheim|Saint Paul|St. Paul|St. Louis|Saint Louis|
Cincinnati|Pittsburgh|Anchorage|Greensboro|Plano|Lincoln|Orlando|Irvine|Newark|Durham|Chula Vista|Toledo|Fort Wayne|
St. Petersburg|Laredo|Jersey City|Chandler|Madison|Lubbock|Scottsdale|Reno|Buffalo|Boise|Richmond|Baton Rouge|Des Moines|
Spokane|Tacoma|Fremont|San Bernardino|Modesto|Fontana|Rochester|Yonkers|Salt Lake City|Huntsville|Mobile|Knoxville|Providence|
Grand Rapids|Chattanooga|Tallahassee|Fort Lauderdale|Sioux Falls|Tempe|Eugene|Salem|Springfield|Pasadena|Hartford|
New Haven|Syracuse|Albany|Dayton|Savannah|Charleston|Columbia|Santa Fe|Santa Barbara|Santa Monica|Palo Alto|Mountain View|
Berkeley|Ann Arbor|Naperville|Evanston|Burlington|Bellevue|Boulder|Asheville|Hoboken|Stamford|Topeka|Akron|
Toronto|Montréal|Montreal|Vancouver|Calgary|Edmonton|Ottawa|Winnipeg|Québec|Quebec City|Hamilton|Kitchener|Halifax|
Victoria|Saskatoon|Regina|Mississauga|Brampton|Burnaby|Laval|Gatineau|Markham|Oakville|Kelowna|Kingston|St. John's|
Sydney|Melbourne|Brisbane|Adelaide|Canberra|Gold Coast|Newcastle|Wollongong|Hobart|Geelong|Townsville|Cairns|Darwin|
Toowoomba|Ballarat|Bendigo|Fremantle|Parramatta|Auckland|Wellington|Christchurch|Dunedin|Tauranga|Queenstown|Nelson|
Palmerston North|Rotorua|Whangārei|
Berlin|Hamburg|München|Munich|Köln|Cologne|Frankfurt|Frankfurt am Main|Stuttgart|Düsseldorf|Leipzig|Dortmund|Essen|Bremen|
Dresden|Hannover|Hanover|Nürnberg|Nuremberg|Duisburg|Bochum|Wuppertal|Bielefeld|Bonn|Münster|Mannheim|Karlsruhe|Augsburg|
Wiesbaden|Mönchengladbach|Gelsenkirchen|Aachen|Braunschweig|Kiel|Chemnitz|Halle|Magdeburg|Freiburg|Freiburg im Breisgau|
Krefeld|Mainz|Lübeck|Erfurt|Oberhausen|Rostock|Kassel|Hagen|Potsdam|Saarbrücken|Hamm|Ludwigshafen|Oldenburg|Mülheim|
Osnabrück|Leverkusen|Darmstadt|Heidelberg|Solingen|Regensburg|Herne|Paderborn|Neuss|Ingolstadt|Offenbach|Fürth|Ulm|
Heilbronn|Würzburg|Pforzheim|Wolfsburg|Göttingen|Bottrop|Reutlingen|Koblenz|Erlangen|Bremerhaven|Remscheid|Trier|Jena|
Bamberg|Bayreuth|Konstanz|Tübingen|Cottbus|Schwerin|Passau|Weimar|Gera|Siegen|Hildesheim|Salzgitter|Flensburg|Marburg|
Wien|Vienna|Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Villach|Wels|St. Pölten|Dornbirn|Bregenz|Eisenstadt|
Zürich|Zurich|Genf|Genève|Geneva|Basel|Lausanne|Bern|Winterthur|Luzern|Lucerne|St. Gallen|Lugano|Biel|Thun|Köniz|
Fribourg|Schaffhausen|Chur|Neuchâtel|Sion|Zug|Aarau|Vaduz|Luxembourg|Esch-sur-Alzette|
Paris|Marseille|Lyon|Toulouse|Nantes|Montpellier|Strasbourg|Bordeaux|Lille|Rennes|Reims|Toulon|Saint-Étienne|Le Havre|
Grenoble|Dijon|Angers|Villeurbanne|Nîmes|Aix-en-Provence|Clermont-Ferrand|Brest|Tours|Limoges|Nice|Orange|Amiens|Perpignan|Metz|
Besançon|Orléans|Rouen|Mulhouse|Caen|Nancy|Saint-Denis|Argenteuil|Montreuil|Roubaix|Tourcoing|Dunkerque|Avignon|Nanterre|
Poitiers|Versailles|Pau|La Rochelle|Cannes|Antibes|Annecy|Bayonne|Biarritz|Colmar|Quimper|Vannes|Lorient|Troyes|Chambéry|
Boulogne-Billancourt|Levallois-Perret|Neuilly-sur-Seine|Courbevoie|Valence|Ajaccio|Bastia|
Bruxelles|Brussel|Brussels|Antwerpen|Antwerp|Anvers|Gent|Ghent|Gand|Liège|Luik|Charleroi|Brugge|Bruges|Namur|Namen|Leuven|
Louvain|Mons|Mechelen|Aalst|Hasselt|Kortrijk|Oostende|Ixelles|Etterbeek|Schaerbeek|Uccle|
Amsterdam|Rotterdam|Den Haag|The Hague|'s-Gravenhage|Utrecht|Eindhoven|Groningen|Tilburg|Almere|Breda|Nijmegen|Apeldoorn|
Haarlem|Arnhem|Enschede|Amersfoort|Zaandam|Den Bosch|'s-Hertogenbosch|Zwolle|Leiden|Maastricht|Dordrecht|Zoetermeer|Delft|
Alkmaar|Leeuwarden|Venlo|Deventer|Hilversum|Gouda|
Madrid|Barcelona|Valencia|València|Sevilla|Seville|Zaragoza|Málaga|Malaga|Murcia|Palma|Palma de Mallorca|Bilbao|Alicante|
Córdoba|Cordoba|Valladolid|Vigo|Gijón|Hospitalet|L'Hospitalet de Llobregat|Granada|Vitoria|Vitoria-Gasteiz|A Coruña|La Coruña|
Elche|Oviedo|Badalona|Cartagena|Terrassa|Jerez|Sabadell|Móstoles|Alcalá de Henares|Pamplona|Almería|San Sebastián|Donostia|
Burgos|Santander|Albacete|Castellón|Logroño|Badajoz|Salamanca|Huelva|Lleida|Tarragona|León|Cádiz|Jaén|Girona|Toledo|
Santiago de Compostela|Segovia|Las Palmas|Santa Cruz de Tenerife|Marbella|
Lisboa|Lisbon|Porto|Oporto|Braga|Coimbra|Funchal|Setúbal|Aveiro|Faro|Évora|Leiria|Vila Nova de Gaia|Amadora|Cascais|Sintra|
Guimarães|Viseu|Matosinhos|
Roma|Rome|Milano|Milan|Napoli|Naples|Torino|Turin|Palermo|Genova|Genoa|Bologna|Firenze|Florence|Bari|Catania|Venezia|
Venice|Verona|Messina|Padova|Padua|Trieste|Brescia|Parma|Taranto|Prato|Modena|Reggio Emilia|Reggio Calabria|Perugia|
Livorno|Ravenna|Cagliari|Foggia|Rimini|Salerno|Ferrara|Sassari|Monza|Siracusa|Pescara|Bergamo|Trento|Vicenza|Bolzano|
Novara|Piacenza|Ancona|Udine|Arezzo|Lecce|La Spezia|Lucca|Pisa|Como|Siena|
Warszawa|Warsaw|Kraków|Krakow|Cracow|Łódź|Wrocław|Poznań|Gdańsk|Szczecin|Bydgoszcz|Lublin|Białystok|Katowice|Gdynia|
Częstochowa|Radom|Toruń|Sosnowiec|Kielce|Rzeszów|Gliwice|Zabrze|Olsztyn|Bielsko-Biała|Bytom|Zielona Góra|Rybnik|Opole|
Sopot|
Praha|Prague|Brno|Ostrava|Plzeň|Pilsen|Liberec|Olomouc|České Budějovice|Hradec Králové|Pardubice|Zlín|Bratislava|Košice|
Žilina|Nitra|Budapest|Debrecen|Szeged|Pécs|Győr|București|Bucharest|Cluj-Napoca|Timișoara|Iași|Brașov|Constanța|Sofia|
Plovdiv|Varna|Beograd|Belgrade|Novi Sad|Zagreb|Split|Rijeka|Ljubljana|Maribor|Sarajevo|Skopje|Tirana|Athens|Thessaloniki|
Athina|Αθήνα|Θεσσαλονίκη|Πάτρα|Nicosia|Valletta|Istanbul|İstanbul|Ankara|İzmir|Izmir|Antalya|Bursa|Adana|
Vilnius|Kaunas|Riga|Rīga|Tallinn|Tartu|Reykjavík|Reykjavik|
Stockholm|Göteborg|Gothenburg|Malmö|Uppsala|Västerås|Örebro|Linköping|Helsingborg|Jönköping|Norrköping|Lund|Umeå|Gävle|
Borås|Södertälje|Eskilstuna|Karlstad|Växjö|Sundsvall|Luleå|Solna|Kalmar|
Oslo|Bergen|Trondheim|Stavanger|Drammen|Fredrikstad|Kristiansand|Sandnes|Tromsø|Sarpsborg|Bodø|Ålesund|
København|Copenhagen|Aarhus|Århus|Odense|Aalborg|Esbjerg|Randers|Kolding|Horsens|Vejle|Roskilde|Frederiksberg|Hellerup|
Helsinki|Helsingfors|Espoo|Tampere|Vantaa|Oulu|Turku|Jyväskylä|Lahti|Kuopio|Pori|Rovaniemi|Joensuu|
Москва|Moscow|Санкт-Петербург|Новосибирск|Екатеринбург|Казань|Нижний Новгород|Самара|Київ|Киев|Kyiv|Kiev|Харків|Одеса|
Львів|Lviv|Минск|Minsk|
São Paulo|Sao Paulo|Rio de Janeiro|Brasília|Salvador|Fortaleza|Belo Horizonte|Manaus|Curitiba|Recife|Goiânia|Belém|
Porto Alegre|Guarulhos|Campinas|São Luís|Maceió|Natal|Florianópolis|Santos|Niterói|Ribeirão Preto|Sorocaba|Joinville|
Uberlândia|Londrina|Vitória|Osasco|Blumenau|Cuiabá|Campo Grande|
Ciudad de México|Mexico City|CDMX|Guadalajara|Monterrey|Puebla|Tijuana|Mérida|Querétaro|Cancún|Toluca|Zapopan|San Luis Potosí|
Aguascalientes|Hermosillo|Chihuahua|Veracruz|Oaxaca|Culiacán|Morelia|Saltillo|
Buenos Aires|Rosario|Mendoza|La Plata|Mar del Plata|Tucumán|Salta|Santa Fe|Neuquén|Bogotá|Medellín|Cali|Barranquilla|
Cartagena|Lima|Arequipa|Santiago|Valparaíso|Concepción|Viña del Mar|Quito|Guayaquil|Caracas|Montevideo|Asunción|La Paz|
San José|Panamá|
Mumbai|Delhi|New Delhi|Bengaluru|Bangalore|Hyderabad|Ahmedabad|Chennai|Kolkata|Surat|Pune|Jaipur|Lucknow|Kanpur|Nagpur|
Indore|Thane|Bhopal|Visakhapatnam|Patna|Vadodara|Ghaziabad|Ludhiana|Agra|Nashik|Faridabad|Noida|Gurgaon|Gurugram|Coimbatore|
Kochi|Chandigarh|Mysuru|Mysore|Thiruvananthapuram|Guwahati|Bhubaneswar|Dehradun|Ranchi|Goa|Mangaluru|Vijayawada|Rajkot|Amritsar|
Karachi|Lahore|Islamabad|Dhaka|Colombo|Kathmandu|Singapore|Kuala Lumpur|Jakarta|Bangkok|Manila|Hanoi|Ho Chi Minh City|
Hong Kong|Taipei|Tokyo|Osaka|Kyoto|Yokohama|Nagoya|Sapporo|Fukuoka|Kobe|Sendai|Hiroshima|Kawasaki|Saitama|Chiba|Nara|
Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Suwon|Ulsan|Beijing|Shanghai|Guangzhou|Shenzhen|Chengdu|Hangzhou|Wuhan|Nanjing|
Chongqing|Tianjin|Suzhou|Qingdao|Dalian|Xiamen|
Dubai|Abu Dhabi|Sharjah|Riyadh|Jeddah|Doha|Kuwait City|Beirut|Amman|Cairo|Alexandria|Tel Aviv|Jerusalem|Haifa|Casablanca|
Rabat|Marrakech|Tunis|Algiers|Lagos|Abuja|Accra|Nairobi|Kampala|Addis Ababa|Johannesburg|Cape Town|Durban|Pretoria|Dakar|
東京|大阪|京都|横浜|名古屋|札幌|福岡|神戸|仙台|広島|北京|上海|广州|深圳|成都|杭州|武汉|南京|天津|重庆|西安|苏州|台北|高雄|香港|
서울|부산|인천|대구|대전|광주|수원|울산
`;
