import type { ReactNode } from 'react';
import { Heading, Modal, ModalOverlay, Dialog as PlainDialog } from 'react-aria-components';
import { Button } from './button';
import css from './dialog.module.css';
import { Icon } from './icon';
import { ScrollArea } from './scroll-area';

interface DialogProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  /** Takes all the width there is, for things that stand side by side. */
  isWide?: boolean;
  /** There is nothing in it but text: so that the keys can scroll it. */
  isText?: boolean;
  children: ReactNode;
}

/** A sheet over the page: keeps the focus, closes with Escape or a press beside it, gives the focus back. */
export function Dialog({ title, closeLabel, onClose, isWide = false, isText = false, children }: DialogProps) {
  return (
    <ModalOverlay className={css.overlay ?? ''} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={`${css.sheet}${isWide ? ` ${css.wide}` : ''}`}>
        <PlainDialog className={css.dialog ?? ''}>
          <header className={css.header}>
            <Heading slot="title" className={css.title ?? ''}>
              {title}
            </Heading>
            <Button look="plain" icon={<Icon name="close" />} aria-label={closeLabel} onClick={onClose} />
          </header>
          {isText ? (
            <ScrollArea label={title} className={css.body}>
              {children}
            </ScrollArea>
          ) : (
            <div className={css.body}>{children}</div>
          )}
        </PlainDialog>
      </Modal>
    </ModalOverlay>
  );
}
