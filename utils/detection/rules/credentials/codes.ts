import type { RuleFamily } from '../rule';

/** Numbers that count or are shown on purpose: `PIN code 560001` is a place in India, `1234` is everybody's example. */
const known = /^(?:0000|1111|1234|4321|12345|123456|000000|111111|654321)$/;

/** Numbers that open something for a person, said in prose. */
export const codes: RuleFamily = [
  {
    type: 'PASSWORD',
    name: 'PIN',
    at: {
      words: [
        ...[
          'pin',
          'pin code',
          'pincode',
          'geheimzahl',
          'geheimnummer',
          'code pin',
          'código pin',
          'puk',
          'pinkod',
          'pinkode',
        ],
        ...[
          'alarm code',
          'alarmcode',
          'door code',
          'gate code',
          'entry code',
          'türcode',
          'digicode',
          'safe code',
          'tresorcode',
        ],
        ...['unlock code', 'keypad code', 'lock code', 'пин', 'пин код', 'pin codes', 'card pin', 'karten pin'],
      ],
      pattern:
        /[^\s:=!-/]{2,14}(?:[ -](?:[Cc]ode|PIN|pin|код))?(?: (?:for|of|für|zur|der|pour|de|para|del|della|per|voor|för|для) [^\n:=.,;!?"'()]{1,32})?[ \t]{0,2}(?:[:=]|is:?|ist:?|lautet:?|est:?|es:?|è:?|é:?|är:?|jest:?|on:?|-|[ \t])[ \t]{0,3}["'*]{0,2}(?<value>\d{4,8})(?![:/%]|[.,-]\d|\w)/y,
    },
    confidence: 0.7,
    check: (value, { start }, { text }) => {
      if (known.test(value)) return undefined;
      const before = text.slice(Math.max(0, start - 60), start);
      // Nothing between the word and the number: a year, or a verb.
      if (/[A-Za-z][ \t]+$/.test(before) && !/\b(?:is|ist|lautet|est|es|jest|on)[ \t]+$/.test(before)) {
        if (/^(?:19|20)\d\d$/.test(value) || !/(?:PIN|PUK|[Cc]ode|Geheimzahl|Geheimnummer)[ \t]+$/.test(before))
          return undefined;
      }
      // Six digits after the name of a place are an Indian postal code.
      return value.length === 6 && /\bpin ?code\b/i.test(before) ? ['plain-word'] : [];
    },
    quietedBy: ['shown'],
    ok: ['PIN: «4821»', 'The alarm code is «739214»', 'Die PIN der Karte lautet «8204»', 'Code PIN : «5937»'],
    not: ['PIN code: 560001', 'PIN: 4 digits', 'PIN: 1234', 'pin: 2024-05-01', 'Pin it: 4500 boards'],
  },
  {
    type: 'PASSWORD',
    name: 'one-time code',
    at: {
      words: [
        ...[
          'otp',
          'one time code',
          'one time password',
          'one time passcode',
          'verification code',
          'security code',
          'login code',
        ],
        ...[
          '2fa code',
          'mfa code',
          'authentication code',
          'confirmation code',
          'tan',
          'sms tan',
          'recovery code',
          'backup code',
        ],
        ...[
          'bestätigungscode',
          'sicherheitscode',
          'einmalcode',
          'verifizierungscode',
          'freigabecode',
          'code de vérification',
        ],
        ...[
          'code de sécurité',
          'código de verificación',
          'código de seguridad',
          'codice di verifica',
          'codice di sicurezza',
        ],
        ...[
          'código de verificação',
          'verificatiecode',
          'kod weryfikacyjny',
          'verifieringskod',
          'engångskod',
          'engangskode',
        ],
        ...[
          'vahvistuskoodi',
          'ověřovací kód',
          'doğrulama kodu',
          'код подтверждения',
          '確認コード*',
          '認証コード*',
          '验证码*',
          '인증번호*',
        ],
      ],
      pattern:
        /[^\s:=!-/]{2,20}(?:()[ -][^\s:=!-/\d]{1,14}){0,2}(?:()[ \t]{0,2}(?:[:=]|is:?|ist:?|lautet:?|est:?|es:?|è:?|é:?|är:?|to:?|jest:?|on:?|je:?|は|是|为|-)){0,2}[ \t]{0,3}["'*「]{0,2}(?<value>\d{3}[ -]?\d{3}|\d{4,8}|[A-Z\d]{4}-[A-Z\d]{4})(?![\d.,:/%-]\d|\w)/y,
    },
    confidence: 0.65,
    check: (value) => (/\d/.test(value) && !known.test(value) ? [] : undefined),
    quietedBy: ['shown'],
    ok: [
      'Your verification code is «482 913».',
      'OTP: «739214»',
      'Ihr Bestätigungscode lautet «482913»',
      '验证码：«739214»',
    ],
    not: ['verification code: six digits', 'Use code 482913 for 20 % off', 'OTP expires in 10 minutes'],
  },
];
