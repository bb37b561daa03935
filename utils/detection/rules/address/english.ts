import type { Streets } from './streets';

/** United States, Canada, United Kingdom, Ireland, Australia, New Zealand, India, Singapore; types as in USPS publication 28, appendix C1. */
export const english: Streets = {
  after:
    'street|str|st|road|rd|avenue|ave|av|lane|ln|drive|dr|boulevard|blvd|court|ct|place|pl|square|sq|terrace|terr?|close|crescent|cres|way|parkway|pkwy|highway|hwy|circle|cir|trail|trl|grove|gdns|gardens?|hill|mews|row|walk|wharf|quay|rise|view|green|gate|plaza|plz|alley|loop|run|pike|turnpike|tpke|crossing|xing|esplanade|parade|promenade|drove|yard|vale|heights|hts|ridge|meadows?|fields?|park|bridge|broadway|end|bypass|path|expressway|freeway|cottages|villas|marg|nagar|salai|avenida|jalan',
  before: 'route|state route|county road|highway|hwy|jalan|jln|lorong|lor',
  boxes: 'p.? ?o.? ?box|post office box|private bag|locked bag|gpo box|caixa postal',
  units:
    'apartments?|apt|unit|suite|ste|flat|floor|fl|building|bldg|room|rm|level|lot|shop|office|block|blk|tower|wing|door|plot|house|sector|phase|shop|studio|penthouse|#',
};
