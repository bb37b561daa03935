import type { Streets } from './streets';

/** Poland, Czechia, Slovakia, Hungary, Romania, the Baltic and Balkan states, Russia, Ukraine, Turkey. */
export const centralEurope: Streets = {
  endings: 'utca|útja|körút|caddesi|sokağı|bulvarı|iela|gatvė',
  loose:
    'utca|u.|út|útja|tér|körút|krt.|ulica|náměstí|nám.|námestie|třída|iela|gatvė|caddesi|cad.|sokağı|sokak|sok.|sk.|bulvarı|проспект|улица|переулок|шоссе|бульвар|площадь|вулиця',
  before:
    'ulica|ul.|ul|aleja|aleje|al.|plac|pl.|osiedle|os.|rondo|skwer|bulwar|náměstí|nám.|třída|tř.|nábřeží|nábř.|námestie|strada|str.|bulevardul|bd.|b-dul|calea|șoseaua|șos.|aleea|piața|улица|ул.|проспект|просп.|пр-т|пр.|переулок|пер.|набережная|наб.|шоссе|ш.|бульвар|б-р|площадь|пл.|вулиця|вул.|бул.|οδός|λεωφόρος|λεωφ.',
  boxes: 'skrytka pocztowa|skr. poczt.|p.o. box|а/я',
  units:
    'mieszkanie|lokal|lok|m|byt|kv|кв|квартира|корпус|корп|стр|подъезд|daire|kat|d|bl|bloc|sc|ap|et|emelet|em|ajtó',
};
