// Verifies a proof (c2sp.org/tlog-proof) with a verifier key, by the library that npm verifies packages with, and says what
// entry it is of: node verify.js <proof> <key>
const { createPublicKey } = require('crypto');
const { readFileSync } = require('fs');
const { verifyCheckpoint } = require('@sigstore/verify/dist/tlog/checkpoint');
const { verifyMerkleInclusion } = require('@sigstore/verify/dist/tlog/merkle');

const [proof, key] = process.argv.slice(2).map((file) => readFileSync(file, 'utf-8'));

const ED25519 = Buffer.from('302a300506032b6570032100', 'hex');
const [, name, id, material] = key.match(/^(\S+?)\+([0-9a-f]{8})\+(\S+)\n$/);
const log = {
  baseURL: name,
  logID: Buffer.from(id, 'hex'),
  publicKey: createPublicKey({
    key: Buffer.concat([ED25519, Buffer.from(material, 'base64').subarray(1)]),
    format: 'der',
    type: 'spki',
  }),
};

const end = proof.indexOf('\n\n');
const [format, extra, index, ...hashes] = proof.slice(0, end).split('\n');
if (format !== 'c2sp.org/tlog-proof@v1') {
  throw new Error(format);
}
const checkpoint = { envelope: proof.slice(end + 2) };
const entry = {
  canonicalizedBody: Buffer.from(extra.split(' ')[1], 'base64'),
  inclusionProof: {
    checkpoint,
    logIndex: index.split(' ')[1],
    hashes: hashes.map((hash) => Buffer.from(hash, 'base64')),
  },
};
const head = verifyCheckpoint(entry, [log]);
verifyMerkleInclusion(entry, head);
console.log(JSON.parse(entry.canonicalizedBody).id);
