import { words } from './words';

/** Words that name addresses of machines. */
export const networkWords = {
  ip: words(`
    ip, ipv4, ipv6, client*, remote addr*, visitor*, login*, logged in*
  `),
  device: words(`
    mac, adresse mac*, dirección mac*, indirizzo mac*, hardware address*, physical address*, ether, wlan*, wifi*,
    device*, gerät*, bssid*, hwaddr*, bluetooth*, appareil*, dispositivo*
  `),
  imei: words(`imei*, imsi*, device id*, serial of the phone, geräte id*, gerätenummer*, meid*`),
  coordinates: words(`
    lat, latitude*, lng, lon, longitude*, gps*, coords*, geo*, position*, last seen*, standort*, coordonnées gps*,
    coordenadas*, coordinate*, breitengrad*, längengrad*, coördinaten*, współrzędne*, koordinat*, location*
  `),
  vehicle: words(`
    vin, fahrgestell*, fin, identifizierungsnummer*, châssis*, bastidor*, telaio*, chassi*, nadwozia*, vehicle*,
    car, fahrzeug*, véhicule*, vehículo*, veicolo*, veículo*, voertuig*, pojazd*, alvázsz*, stelnummer*, karosérie*,
    номер кузова*, шасси*, şasi*, șasiu*, runkonumero*, valmistenumero*, chassisnum*, 車台番号*, 车架*, 車架*, 차대번호*
  `),
};
