import { words } from './words';

/** Words that name addresses of machines. */
export const networkWords = {
  ip: words(`
    ip, ipv4, ipv6, ip address*, client*, remote addr*, visitor*, login*, logged in*
  `),
};
