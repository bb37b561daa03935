import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { MenuButton } from '@/components/ui/menu-button';
import { usePolicyState } from '@/components/ui/use-policy-state';
import { putIntoPage } from '@/utils/assistant';
import { emptyVault, type Vault } from '@/utils/placeholders';
import { openTabs } from '@/utils/platform';
import { siteFor } from '@/utils/sites';
import { copyPlain } from '../copy';
import { toDocument } from '../markdown';
import { plainOf } from '../plain-text';
import { text as words } from '../text';
import css from './context.module.css';

interface InsertButtonProps {
  source: string;
  vault: Vault;
}

type Done = 'inserted' | 'with-placeholders' | 'no-field' | 'copied';

/** Puts an answer into the field of the page that has the cursor; where there is none, it can be copied. */
export function InsertButton({ source, vault }: InsertButtonProps) {
  const [done, setDone] = useState<Done>();
  const sites = usePolicyState()?.policy.sites;

  const put = async (place: 'caret' | 'selection') => {
    const [tab] = await openTabs();
    let withPlaceholders = false;
    const textFor = (addresses: readonly string[]) => {
      // An AI tool that is not approved gets the answer as the model wrote it: the values stay here.
      withPlaceholders = addresses.some((address) => {
        const site = siteFor(address, sites);
        return site !== undefined && site.status !== 'approved';
      });
      return plainOf(toDocument(source, withPlaceholders ? emptyVault() : vault));
    };
    const arrived = tab !== undefined && (await putIntoPage(tab, textFor, place));
    const hidesValues = withPlaceholders && Object.keys(vault.entries).length > 0;
    setDone(arrived ? (hidesValues ? 'with-placeholders' : 'inserted') : 'no-field');
  };

  const said: Record<Done, string> = {
    inserted: words.context.inserted,
    'with-placeholders': words.context.insertedPlaceholders,
    'no-field': words.context.noField,
    copied: words.copied,
  };
  return (
    <>
      <MenuButton
        label={words.context.insert}
        icon={<Icon name="down" size={16} />}
        entries={[
          { id: 'caret', label: words.context.insert, onAction: () => void put('caret') },
          { id: 'selection', label: words.context.replaceSelection, onAction: () => void put('selection') },
        ]}
      />
      <p className={css.said} role="status" hidden={done === undefined}>
        {done === undefined ? null : said[done]}
        {done === 'no-field' ? (
          <Button onClick={() => copyPlain(source, vault).then(() => setDone('copied'))}>{words.copy}</Button>
        ) : null}
      </p>
    </>
  );
}
