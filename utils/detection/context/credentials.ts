import { words } from './words';

/** Words about passwords and keys. */
export const credentialsWords = {
  /** A password behind these is shown to explain one, not given away. */
  shown: words(`
    e.g, for example, for instance, such as, sample password*, example password*, dummy*, fake password*, lorem*,
    zum beispiel, z.b, z. b, beispielsweise, wie etwa, beispielpasswort*, musterpasswort*, par exemple*, por ejemplo*,
    ad esempio*, per esempio, por exemplo*, bijvoorbeeld*, na przykład, till exempel, for eksempel, esimerkiksi,
    например*, 例えば*, 例如*, 예를*
  `),
};
