/** Version 1 brings no types of its own; what the replica uses is the same in version 2. */
declare module 'quill-1/dist/quill.core.js' {
  export { default } from 'quill';
}
