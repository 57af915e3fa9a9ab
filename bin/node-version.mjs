// Imported before anything that an old Node would stumble over.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tandem needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org/en/download`);
  process.exit(1);
}
