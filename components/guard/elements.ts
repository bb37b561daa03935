type Child = Node | string | undefined;

/** Makes elements of a document: name, attributes, children. Text is only ever text. */
export function elementsOf(document: Document) {
  return function make<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Record<string, string> = {},
    ...children: Child[]
  ): HTMLElementTagNameMap[Name] {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children.filter((child) => child !== undefined));
    return element;
  };
}

export type Make = ReturnType<typeof elementsOf>;
