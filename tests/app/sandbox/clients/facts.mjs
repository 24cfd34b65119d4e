// Reads webhooks with a published client. Argument: folder of the packages; each line of the input is one body in base64.
// One JSON line for each: the facts that the client sees in it, sorted.
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

const require = createRequire(join(process.argv[2], 'package.json'))
const { normalizeWebhook } = require('@kapso/whatsapp-cloud-api/server')

const digits = text => String(text ?? '').replace(/[^0-9]/g, '')

function factOf (message) {
  const fact = { id: message.id ?? '', at: String(message.timestamp ?? ''), type: message.type ?? '' }
  if (message.kapso?.source === 'smb_message_echo') fact.ours = true
  else if (message.from) fact.from = digits(message.from)
  if (message.type === 'text') fact.text = message.text?.body ?? ''
  if (message.type === 'reaction') fact.reaction = [message.reaction?.messageId ?? '', message.reaction?.emoji ?? '']
  if (message.type === 'edit') fact.edits = message.edit?.originalMessageId ?? ''
  if (message.type === 'revoke') fact.revokes = message.revoke?.originalMessageId ?? ''
  if (['image', 'audio', 'video', 'document', 'sticker'].includes(message.type)) fact.file = message[message.type]?.id ?? ''
  if (message.context?.id && message.type !== 'reaction') fact.answers = message.context.id
  return fact
}

const statusOf = status => ({
  id: status.id ?? '', at: String(status.timestamp ?? ''), status: status.status ?? '', to: digits(status.recipientId)
})

for await (const line of createInterface({ input: process.stdin })) {
  const read = normalizeWebhook(JSON.parse(Buffer.from(line, 'base64').toString()))
  const facts = [...read.messages.map(factOf), ...read.statuses.map(statusOf)]
  console.log(JSON.stringify(facts.map(fact => JSON.stringify(fact, Object.keys(fact).sort())).sort()))
}
