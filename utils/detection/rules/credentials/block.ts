import type { Span } from '../rule';

/** How far the settings around a value are looked at. */
const reach = 240;

/** A user name, host or database with its own value, as it stands beside a password. */
const account =
  /(?:^|[\s"'{,;&?_/(-])(?:user(?:[ _-]?(?:name|id))?|usr|uid|login|log-?in|account|host(?:name)?|server|database|db(?:[_-]?(?:name|host|user))?|ssid|e-?mail|benutzer(?:name)?|kennung|konto|identifiant|utilisateur|usuario|usuário|utente|nome utente|gebruiker(?:snaam)?|użytkownik|användare|bruger(?:navn)?|brukernavn|käyttäjä(?:tunnus)?|uživatel|kullanıcı(?: adı)?|логин|пользователь|ユーザー名?|用户名?|账号|帳號|아이디)["'*]{0,3}[ \t]{0,3}[:=][ \t]{0,3}["']?[^\s"',;<>{}]{2,60}/iu;

/** A line of an environment file. */
const setting = /(?:^|\n)[ \t]*(?:export |set |ENV |ARG |- )?[A-Z][A-Z\d]*_[A-Z\d_]{1,40}[ \t]?[:=][ \t]?[^\s]/;

/** Whether a user name, a host or further settings stand around: then even a plain word is a password. */
export function isBesideAccount(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  const own = before.lastIndexOf('\n') + 1;
  const around = `${before}\n${text.slice(end, end + reach)}`;
  if (account.test(around)) return true;
  // The value's own line is no evidence for itself.
  return setting.test(before.slice(0, own)) || setting.test(text.slice(end, end + reach));
}
