import type { Streets } from './streets';

/** Germany, Austria, German Switzerland, Liechtenstein. */
export const german: Streets = {
  endings:
    'straße|strasse|str.?|weg|platz|gasse|allee|damm|ufer|stieg|chaussee|graben|promenade|twiete|pfad|zeile|gürtel|lände|deich|strass|quai',
  before: 'straße des|straße der|platz der|platz des|allee der|str. des|str. der',
  boxes: 'postfach',
  units:
    'wohnung|whg|top|stiege|stg|tür|etage|stock|hinterhaus|vorderhaus|seitenflügel|haus|app|appartement|aufgang|zimmer|eg|og|dg',
};
