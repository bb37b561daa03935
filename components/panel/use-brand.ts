import { useEffect } from 'react';
import { type Brand, brandStyle } from '@/utils/policy';

/** Puts the company's colour over the tokens of this page. */
export function useBrand({ colour }: Brand): void {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(brandStyle(':root', { colour }));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [colour]);
}
