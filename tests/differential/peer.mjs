// Reads names of files, one a line, and prints for each what the other parser makes of it, as one line of JSON:
// [[year, month, day, hour, minute, second, author, text], …]. The argument is the parser's module.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const { parseString } = await import(pathToFileURL(process.argv[2]).href);
for await (const name of createInterface({ input: process.stdin })) {
  const messages = parseString(readFileSync(name, 'utf8'));
  const rows = messages.map(({ date: d, author, message }) => [
    d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes(), d.getSeconds(), author, message,
  ]);
  process.stdout.write(JSON.stringify(rows) + '\n');
}
