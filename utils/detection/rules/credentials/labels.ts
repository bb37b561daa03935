import { words } from '../../context/words';

/** Names of a password, as they begin a label or a sentence, with their case endings. */
export const passwordWords: readonly string[] = words(`
  password, passwords, passwd, passphrase, pass phrase, passcode, passkey, pwd, pswd, psw, pw, pgpassword, dbpassword,
  dbpass, dbpwd, userpassword, adminpassword, rootpassword, mypassword, userpwd, keypass, storepass, storepassword,
  keypassword, sshpass, smtppassword, ftppassword, passwort, passwörter, kennwort, zugangspasswort, benutzerpasswort,
  adminpasswort, initialpasswort, startpasswort, standardpasswort, wlanpasswort, einmalpasswort, masterpasswort,
  losungswort, netzwerkschlüssel, wlanschlüssel, wlan schlüssel, wifi key, wi fi key, wifi code, wi fi code, wlan code, wpa key, wpa2 key, wpa3 key,
  wpa psk, wpa2 psk, psk, preshared key, pre shared key, network key, network security key, mot de passe,
  mots de passe, mdp, code wifi, clé wifi, clé wi fi, clé wpa, contraseña*, contrasena, contraseñas, clave de acceso,
  clave del wifi, clave wifi, senha*, palavra passe, palavra chave, chave de acesso, parola d, parola*, parolă,
  chiave wifi, wachtwoord*, wifiwachtwoord, toegangscode, hasło, hasła, hasłem, heslo, heslem, hesla, jelszó*,
  jelszava, lozinka, lozinku, geslo, lösenord*, adgangskode*, kodeord*, passord*, salasana*, şifre*, sifre, sifresi,
  parool, slaptažodis, parole, kata sandi, mật khẩu, mat khau, пароль, пароля, паролем, пароли, κωδικός, סיסמה,
  كلمة المرور, كلمة السر, पासवर्ड, รหัสผ่าน*
`);

/** Names that also mean other things: they need to stand where a label stands. */
export const looseWords: readonly string[] = words(`
  pass, passcode, clave, contra, access code, door code
`);

/** Names of a key in general. */
export const networkWords: readonly string[] = words(`
  key, schlüssel, clé, llave, chiave, chave, sleutel, klucz, nyckel
`);

/** In scripts without spaces the label runs on into the value. */
export const denseWords: readonly string[] = words(`
  パスワード*, 暗証番号*, 合言葉*, パスフレーズ*, 密码*, 密碼*, 口令*, 비밀번호*, 암호*, 패스워드*
`);

/** A word for password in any of the languages: a value with one is the translation of a label. */
export const passwordWord =
  /pass ?-?wor[dt]|passwd|passphrase|kennwort|mots? de passe|contrase[nñ]|senha|palavra|wachtwoord|has[łl]|hes[l]o|l[öo]senord|adgangs|kodeord|passord|salasan|[şs]ifre|parol|jelsz|lozink|geslo|парол|κωδικ|סיסמ|كلمة|パスワード|密[码碼]|비밀번호|mật khẩu|clave|token|api.?key|credential/iu;
