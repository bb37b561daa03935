/** Reads one file after the other, in a worker: whatever a file does to it, the document stays. */
self.onmessage = ({ data: { bytes } }: MessageEvent<{ bytes: Uint8Array }>) => {
  self.postMessage({ parts: [{ place: '', text: new TextDecoder().decode(bytes) }], obstacles: [], copyable: false });
};
