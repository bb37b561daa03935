import { words } from './words';

/** Words about passwords and keys. */
export const credentialsWords = {
  /** Words that head a column of passwords. */
  passwordColumn: words(`
    password, passwords, passwd, pass, pwd, pw, passphrase, passwort, kennwort, mot de passe, mdp, contraseña, contrasena,
    clave, senha, wachtwoord, hasło, heslo, lösenord, adgangskode, kodeord, passord, salasana, şifre, parola, пароль,
    パスワード*, 密码*, 密碼*, 비밀번호*, jelszó
  `),
  /** What a manifest says it is. */
  manifestKind: words(`kind`),
  /** A password behind these is shown to explain one, not given away. */
  shown: words(`
    e.g, for example, for instance, such as, sample password*, example password*, dummy*, fake password*, lorem*,
    zum beispiel, z.b, z. b, beispielsweise, wie etwa, beispielpasswort*, musterpasswort*, par exemple*, por ejemplo*,
    ad esempio*, per esempio, por exemplo*, bijvoorbeeld*, na przykład, till exempel, for eksempel, esimerkiksi,
    например*, 例えば*, 例如*, 예를*
  `),
};
