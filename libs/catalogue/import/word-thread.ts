import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';

// A thread of its own, ended by word-to-html.ts when it takes too long: what stands in a Word file decides how much work it makes.
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote:fresh",
  "p[style-name='Intense Quote'] => blockquote:fresh",
];

const noPictures = mammoth.images.imgElement(async () => ({ src: '' }));
const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(workerData as Uint8Array) }, { styleMap, convertImage: noPictures });
parentPort?.postMessage(value);
