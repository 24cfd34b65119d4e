// Reads {body, key, auth} in base64url from standard input, a line each; prints the text that a browser would get.
import { createRequire } from 'node:module';
import { createECDH } from 'node:crypto';

const require = createRequire(process.argv[2] + '/');
const ece = require('http_ece');
let input = '';
for await (const piece of process.stdin) input += piece;
const { body, secret, auth } = JSON.parse(input);
const key = createECDH('prime256v1');
key.setPrivateKey(Buffer.from(secret, 'base64url'));
const text = ece.decrypt(Buffer.from(body, 'base64url'), { version: 'aes128gcm', privateKey: key, authSecret: auth });
process.stdout.write(text);
