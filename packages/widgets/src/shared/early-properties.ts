/**
 * Takes what a page set before the browser knew the tag: such a value is a property of the element's own and hides the
 * accessor of its class for ever. Lit does this for reactive properties; for other accessors call it in the constructor.
 */
export function takeEarly<T extends object>(element: T, ...names: (keyof T)[]): void {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    Reflect.deleteProperty(element, name);
    element[name] = value;
  }
}
