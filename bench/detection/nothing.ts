/** Stands in a page for what a peer brings for servers only. */
export default {};
