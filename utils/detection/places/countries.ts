/** Countries as they stand under addresses: in English, at home, and in the languages of their neighbours. */
export const countries = `
United States|United States of America|USA|U.S.A.|US|Canada|Kanada|United Kingdom|UK|U.K.|Great Britain|England|Scotland|Wales|
Northern Ireland|Ireland|Éire|Irland|Germany|Deutschland|Allemagne|Alemania|Germania|Alemanha|Duitsland|Niemcy|Tyskland|
Austria|Österreich|Autriche|Switzerland|Schweiz|Suisse|Svizzera|Suiza|Zwitserland|Liechtenstein|France|Frankreich|Francia|
França|Frankrijk|Belgium|België|Belgique|Belgien|Bélgica|Belgio|Luxembourg|Luxemburg|Netherlands|The Netherlands|Nederland|
Niederlande|Pays-Bas|Países Bajos|Paesi Bassi|Spain|España|Spanien|Espagne|Spagna|Espanha|Spanje|Portugal|Italy|Italia|
Italien|Italie|Itália|Poland|Polska|Polen|Pologne|Polonia|Czechia|Czech Republic|Česko|Česká republika|Tschechien|Slovakia|
Slovensko|Hungary|Magyarország|Ungarn|Romania|România|Rumänien|Bulgaria|Greece|Ελλάδα|Griechenland|Croatia|Hrvatska|
Slovenia|Slovenija|Serbia|Srbija|Turkey|Türkiye|Türkei|Cyprus|Malta|Estonia|Latvia|Lithuania|Iceland|Sweden|Sverige|
Schweden|Suède|Suecia|Norway|Norge|Norwegen|Norvège|Denmark|Danmark|Dänemark|Danemark|Dinamarca|Finland|Suomi|Finnland|
Finlande|Russia|Россия|Ukraine|Україна|Belarus|Brazil|Brasil|Brasilien|Brésil|Mexico|México|Mexiko|Mexique|Argentina|
Argentinien|Chile|Colombia|Peru|Perú|Uruguay|Ecuador|Venezuela|Australia|Australien|Australie|New Zealand|Aotearoa|
Neuseeland|India|Indien|Inde|Pakistan|Bangladesh|Sri Lanka|Nepal|Japan|Japon|Japón|日本|China|中国|PRC|Hong Kong|Taiwan|
South Korea|Republic of Korea|Korea|대한민국|Singapore|Singapur|Malaysia|Indonesia|Thailand|Vietnam|Philippines|
United Arab Emirates|UAE|Saudi Arabia|Qatar|Israel|Egypt|Morocco|Maroc|Tunisia|Nigeria|Ghana|Kenya|South Africa
`;

/** First-level regions that are written out after a city. */
export const regions = `
Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|
Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|
New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|
South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming|
Ontario|Quebec|Québec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland and Labrador|
New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania|
Bayern|Bavaria|Hessen|Sachsen|Niedersachsen|Nordrhein-Westfalen|Baden-Württemberg|Brandenburg|Thüringen|Rheinland-Pfalz|
Schleswig-Holstein|Saarland|Tirol|Steiermark|Kärnten|Vorarlberg|Oberösterreich|Niederösterreich|Burgenland|
Kent|Surrey|Essex|Sussex|East Sussex|West Sussex|Hampshire|Devon|Cornwall|Dorset|Somerset|Wiltshire|Berkshire|Oxfordshire|
Buckinghamshire|Hertfordshire|Cambridgeshire|Norfolk|Suffolk|Lincolnshire|Yorkshire|North Yorkshire|West Yorkshire|
Lancashire|Cheshire|Cumbria|Merseyside|Greater Manchester|West Midlands|Warwickshire|Staffordshire|Derbyshire|
Northumberland|Tyne and Wear|Middlesex|Co. Dublin|Co. Cork|Co. Galway|Co. Kerry|Co. Wicklow|Co. Kildare|County Cork|
Andalucía|Cataluña|Catalunya|Comunidad de Madrid|Lombardia|Toscana|Lazio|Sicilia|Piemonte|Veneto|
Maharashtra|Karnataka|Tamil Nadu|Kerala|Gujarat|Rajasthan|Uttar Pradesh|West Bengal|Telangana|Andhra Pradesh|Punjab|Haryana|
Madhya Pradesh|Bihar|Odisha|Jharkhand|Assam|Uttarakhand|Jalisco|Nuevo León|Estado de México|Yucatán|Quintana Roo
`;

/** ISO 3166-2 codes: United States with its territories (USPS), Canada, Australia, Brazil. */
export const regionCodes = `
AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD
TN TX UT VT VA WA WV WI WY DC PR GU VI ON QC BC AB MB SK NS NB NL PE YT NT NU NSW VIC QLD SA TAS ACT
AC AP AM BA CE ES GO MA MT MS MG PB PE PI RJ RN RS RO RR SE SP
`;
