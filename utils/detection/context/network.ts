import { words } from './words';

/** Words that name addresses of machines. */
export const networkWords = {
  ip: words(`
    ip, ipv4, ipv6, ip address*, client*, remote addr*, visitor*, login*, logged in*
  `),
  device: words(`
    mac, mac address*, mac adresse*, adresse mac*, dirección mac*, indirizzo mac*, hardware address*, physical address*, ether, wlan*, wifi*, device*,
    gerät*, bssid*, hwaddr*, bluetooth*, appareil*, dispositivo*
  `),
  imei: words(`imei*, imsi*, device id*, serial of the phone, geräte id*, gerätenummer*, meid*`),
  coordinates: words(`
    lat, latitude*, lng, lon, longitude*, gps*, coordinates*, coords*, geo*, position*, last seen*, koordinaten*, standort*, coordonnées gps*,
    coordenadas*, coordinate*, breitengrad*, längengrad*, coördinaten*, współrzędne*, koordinat*, location*
  `),
  vehicle: words(`
    vin, vehicle id*, vehicle identification*, chassis*, fahrgestell*, fin, fahrzeug ident*, fahrzeugident*, numéro de série du véhicule*, châssis*, bastidor*,
    telaio*, chassi*, chassisnummer*, nadwozia*, vehicle*, car, fahrzeug*, véhicule*, vehículo*, veicolo*, veículo*, voertuig*, pojazd*
  `),
};
