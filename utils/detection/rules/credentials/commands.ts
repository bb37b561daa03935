import type { Evidence } from '../../confidence';
import { words } from '../../context/words';
import type { Rule, RuleFamily, Span, Surroundings } from '../rule';
import { isFilledIn, isReference, makeOf, readValue } from './value';

/** The rest of a command up to a flag, also over lines that a backslash carries on. */
const far = String.raw`[^;|]{0,160}?\s`;
const word = String.raw`[^\s"'\n]{1,64}`;

/** Settings and statements, from their first word to where the password begins. */
const heads = [
  String.raw`net use(?:[ \t]{1,3}(?:\w:|\*))?[ \t]{1,3}\\{1,2}${word}[ \t]{1,3}(?:\/user:${word}[ \t]{1,3})?(?![/*])`,
  String.raw`net user[ \t]{1,3}${word}[ \t]{1,3}(?![/*])`,
  String.raw`htpasswd[ \t]{1,3}-\w{0,6}b\w{0,6}[ \t]{1,3}${word}[ \t]{1,3}${word}[ \t]{1,3}`,
  String.raw`wpa_passphrase[ \t]{1,3}(?:"[^"\n]{1,40}"|${word})[ \t]{1,3}`,
  String.raw`echo[ \t]{1,3}(?:-[ne]{1,2}[ \t]{1,3})?["']?(?:[\w.-]{1,32}:)?(?=[^\s|]{4,80}[ \t]{0,3}\|[ \t]{0,3}(?:sudo |passwd|chpasswd|docker login|cryptsetup|gpg))`,
  String.raw`pass(?:in|out)?[ \t]{1,3}pass:`,
  String.raw`[Cc]onvert[Tt]o-[Ss]ecure[Ss]tring[ \t]{1,3}(?:-String[ \t]{1,3})?(?=["'])`,
  String.raw`(?:requirepass|masterauth)[ \t]{1,3}`,
  // SQL: CREATE USER ... IDENTIFIED BY '...'
  String.raw`[iI][dD][a-zA-Z]{8} (?:[wW][iI][tT][hH] ["'\w]{3,40} )?(?:by|as|BY|AS)[ \t]{1,3}(?:PASSWORD[ \t]{1,3})?(?=["'])`,
  // netrc(5)
  String.raw`machine[ \t]{1,3}${word}\s{1,8}login[ \t]{1,3}${word}\s{1,8}password[ \t]{1,3}`,
  // Cisco IOS, SNMP
  String.raw`enable (?:secret|password)[ \t]{1,3}(?:[05789][ \t]{1,3})?`,
  String.raw`username[ \t]{1,3}${word}[ \t]{1,3}(?:privilege \d{1,2}[ \t]{1,3})?(?:secret|password)[ \t]{1,3}(?:[05789][ \t]{1,3})?`,
  String.raw`snmp-server community[ \t]{1,3}`,
  String.raw`(?:SNMP[ -]|snmp[ -])?[Cc]ommunity[- ][Ss]tring[ \t]{0,3}(?:[:=]|is)[ \t]{0,3}`,
  // The text in a QR code for a network
  String.raw`WIFI:(?:[TSH]:[^;\n]{0,64};){1,3}P:`,
];

const settingWords = words(`
  net use, net user, htpasswd, wpa passphrase, echo, pass, passin, passout, requirepass, converttosecurestring,
  convertto securestring, masterauth, identified by, identified with, machine, enable secret, enable password,
  username, snmp server community, snmp community, community string, wifi
`);

function checkArgument(value: string, { start }: Span, { text }: Surroundings): readonly Evidence[] | undefined {
  const quoted = /["']/.test(text.charAt(start - 1));
  if (value.length < 4 || value.length > 128 || /^[-/\\]/.test(value)) return undefined;
  if (isReference(value, quoted) || isFilledIn(value)) return undefined;
  return makeOf(value) === 'strong' ? [] : ['plain-word'];
}

const plain: Pick<Rule, 'type' | 'confidence' | 'fit' | 'check' | 'quietedBy'> = {
  type: 'PASSWORD',
  confidence: 0.85,
  fit: (text, { end }) => readValue(text, end),
  check: checkArgument,
  quietedBy: ['shown'],
};

/** Passwords that are arguments of a command, or that a system's own setting brings. */
export const commands: RuleFamily = [
  {
    // mysql(1), mariadb(1), rar(1), sshpass(1): the password touches the flag
    ...plain,
    name: 'password that touches its flag',
    at: {
      words: [
        ...['mysql', 'mysqldump', 'mysqladmin', 'mysqlimport', 'mariadb', 'mariadb dump', 'rar', 'unrar'],
        ...['sshpass', 'xfreerdp', 'wfreerdp', 'cmdkey'],
      ],
      pattern: new RegExp(String.raw`[\da-z-]{2,14}${far}(?:-h?[pP]|\/p(?:ass)?:)(?=[^\s-])`, 'y'),
    },
    ok: ['mysql -u root -p«hT5pq8Zn2w» shop', "sshpass -p'«k7#Rt9-vQ2»' ssh root@10.2.3.4"],
    not: ['mysql -u root -p shop', 'mysql -proot'],
  },
  {
    ...plain,
    name: 'password behind its flag',
    at: {
      words: [
        ...[
          'sshpass',
          'docker login',
          'podman login',
          'redis cli',
          'ldapsearch',
          'ldapadd',
          'ldapmodify',
          'ldapdelete',
        ],
        ...['ldappasswd', 'ldapwhoami', 'mongo', 'mongosh', 'mongodump', 'mongorestore', 'mongoimport', 'mongoexport'],
        ...['sqlcmd', 'bcp', 'psexec', 'winexe', 'az login', 'oc login', 'rdesktop', 'plink', 'pscp', 'psftp', 'zip'],
        ...['unzip', 'snmpwalk', 'snmpget', 'snmpset', 'snmpbulkwalk'],
      ],
      pattern: new RegExp(String.raw`[a-z]{2,13}${far}-(?:p|P|a|w|c|pw)[ \t](?=[^\s])`, 'y'),
    },
    ok: [
      "sshpass -p '«k7#Rt9-vQ2»' ssh root@10.2.3.4",
      'redis-cli -h 10.2.3.4 -a «Vb93kdPq71» ping',
      'docker login -u anna -p «k7Rt9vQ2x» registry.northwind-foods.com',
    ],
    not: ['docker login -u anna -p $TOKEN', 'plink -P 22 -pw <password>'],
  },
  {
    // curl(1): user and password with a colon; smbclient(1): with a percent sign
    ...plain,
    name: 'password behind its user and flag',
    at: {
      words: ['curl', 'restic', 'smbclient', 'rpcclient', 'smbget', 'net ads', 'artillery', 'wsdump'],
      pattern: new RegExp(
        String.raw`[a-z]{3,10}${far}(?:-u|--user|--proxy-user|-U|-a|--auth)[ =]?["']?[^\s"':$%]{1,64}[:%](?=[^\s])`,
        'y',
      ),
    },
    ok: [
      'curl -s -u anna:«Blau!Meer9» https://api.northwind-foods.com/v1/orders',
      "curl -X POST \\\n  -H 'Accept: text/plain' \\\n  --user 'anna:«k7Rt9vQ2x»' https://northwind-foods.com",
      'smbclient //files/sales -U anna%«Blau!Meer9»',
    ],
    not: [
      'curl -u user:password https://northwind-foods.com',
      `curl -u "$USER:$PASS" https://northwind-foods.com`,
      'curl -u anna https://northwind-foods.com:8080/a',
    ],
  },
  {
    ...plain,
    name: 'password in a setting',
    at: { words: settingWords, pattern: new RegExp(`(?:${heads.join('|')})(?=[^\\s])`, 'y') },
    ok: [
      "CREATE USER 'app'@'%' IDENTIFIED BY '«hT5pq8Zn2w»';",
      'net use Z: \\\\files\\sales «Blau!Meer9» /user:NORTH\\anna',
      'net use Z: \\\\files\\sales /user:NORTH\\anna «Blau!Meer9»',
      'machine api.northwind-foods.com login anna password «k7Rt9vQ2x»',
      'echo "anna:«Blau!Meer9»" | sudo chpasswd',
      'WIFI:T:WPA;S:Harbour;P:«Blau!Meer9»;;',
      'snmp-server community «n0rthw1nd-RO» RO',
      'username admin privilege 15 secret 0 «Blau!Meer9»',
      'ConvertTo-SecureString "«Blau!Meer9»" -AsPlainText -Force',
    ],
    not: [
      'docker run -p 8080:80 northwind/site',
      'echo "hello world" | sort',
      'snmp-server community public RO',
      "IDENTIFIED BY '<password>'",
    ],
  },
];
