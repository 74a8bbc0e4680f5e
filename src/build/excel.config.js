// `npm run excel`: the add-in on https://localhost:3000, for an Excel on this machine.
import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addinConfig } from './addin.config.js';

/** Where office-addin-debugging puts the certificate of this machine, which it makes before it starts the server. */
const CERTIFICATES = path.join(os.homedir(), '.office-addin-dev-certs');

export function excelConfig() {
  return {
    ...addinConfig(false),
    devServer: {
      port: 3000,
      hot: false,
      headers: { 'Access-Control-Allow-Origin': '*' },
      server: { type: 'https', options: readCertificates() },
    },
  };
}

function readCertificates() {
  const read = (name) => readFileSync(path.join(CERTIFICATES, name));
  try {
    return { ca: read('ca.crt'), cert: read('localhost.crt'), key: read('localhost.key') };
  } catch {
    throw new Error(
      `Certifikatet för https://localhost saknas i ${CERTIFICATES}. Kör «npm run excel» först.`,
    );
  }
}
