// Drives a sandbox with published clients. Arguments: folder of the packages, addresses of rm, wa and control.
// One JSON line for each step that went as it should; the first that did not ends the program.
import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { writeFileSync, readFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [folder, rm, wa, control] = process.argv.slice(2)
const require = createRequire(join(folder, 'package.json'))
const done = (client, step) => console.log(JSON.stringify({ client, step }))
const tell = (path, body) =>
  fetch(control + path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })

async function contentServer () {
  const { Session } = require('@kweli/cs-rest')
  const session = new Session({ baseURL: rm + '/cs/cs', username: 'recman', password: 's3cret#1' })
  const step = name => done('@kweli/cs-rest', name)

  assert.equal((await session.auth.auth()).data.data.name, 'recman')
  step('auth')
  assert.equal((await session.nodes.node({ dataid: 2000 })).data.results.data.properties.type, 141)
  step('node')
  const parent = (await session.nodes.addFolder(2000, 'Driven')).data.results.data.properties.id
  step('folder')
  const place = mkdtempSync(join(tmpdir(), 'drive-'))
  const bytes = Buffer.from(Array.from({ length: 100000 }, (_, i) => (i * 7) % 256))
  writeFileSync(join(place, 'a.pdf'), bytes)
  const id = (await session.nodes.addDocument({ parent_id: parent, fileHandler: join(place, 'a.pdf'), apiVersion: 'v2' })).data.id
  step('upload')
  await session.nodes.download({ dataid: id, filePath: join(place, 'b.pdf') })
  assert.ok(readFileSync(join(place, 'b.pdf')).equals(bytes))
  step('download')
  const record = `api/v1/nodes/${id}/rmclassifications`
  const token = (await session.get(record)).data.rm_metadataToken
  const declared = await session.postForm(record, { class_id: 5000, rm_metadataToken: token })
  await session.putBody(record, { rm_metadataToken: declared.data.rm_metadataToken, official: true })
  assert.equal((await session.get(record)).data.data[0].official, true)
  step('classify')
  const hold = (await session.postForm('api/v1/holds', { type: 'LEGAL', name: 'Driven', date_applied: '2026-01-01T00:00:00' })).data.holdID
  await session.postForm(`api/v1/nodes/${id}/holds`, { hold_id: hold })
  assert.equal((await session.get(`api/v1/nodes/${id}/holds`)).data.data[0].hold_id, hold)
  await assert.rejects(session.nodes.delete(id), error => error.response.status === 400)
  step('hold')
  const trail = (await session.nodes.audit({ dataid: id })).data.results.data.audit.map(each => each.audit_name)
  assert.ok(trail.includes('Create') && trail.includes('Hold Applied'))
  step('audit')
  const found = (await session.search.search('OTName: "a.pdf" and OTSubType: 144')).data.results
  assert.equal(found[0].data.properties.id, id)
  step('search')
}

/// A receiver of webhooks; `next` waits for one and gives its bytes and signature.
function receiver () {
  const arrived = []
  const waiting = []
  const server = createServer((request, response) => {
    const pieces = []
    request.on('data', piece => pieces.push(piece))
    request.on('end', () => {
      response.end('ok')
      const hook = { body: Buffer.concat(pieces), signature: request.headers['x-hub-signature-256'] }
      waiting.length ? waiting.shift()(hook) : arrived.push(hook)
    })
  })
  return new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve({
    url: `http://127.0.0.1:${server.address().port}/`,
    next: () => arrived.length ? Promise.resolve(arrived.shift()) : new Promise(take => waiting.push(take)),
    close: () => server.close()
  })))
}

async function messenger () {
  const { WhatsAppClient } = require('@kapso/whatsapp-cloud-api')
  const { verifySignature, normalizeWebhook } = require('@kapso/whatsapp-cloud-api/server')
  const step = name => done('@kapso/whatsapp-cloud-api', name)
  const client = new WhatsAppClient({ accessToken: 'sandbox-token', baseUrl: wa, graphVersion: 'v24.0' })
  const phoneNumberId = '200300400500600'
  const to = '15550100001'
  const hooks = await receiver()
  const nextHook = async () => {
    const { body, signature } = await hooks.next()
    assert.ok(verifySignature({ appSecret: 'sandbox-app-secret', rawBody: body, signatureHeader: signature }))
    return normalizeWebhook(JSON.parse(body.toString()))
  }

  await tell('/wa/webhook', { url: hooks.url })
  await tell('/people/ana/messages', { text: 'Grüße / 😀' })
  const greeting = (await nextHook()).messages[0]
  assert.equal(greeting.text.body, 'Grüße / 😀')
  step('inbound')
  await client.messages.markRead({ phoneNumberId, messageId: greeting.id })
  step('read')
  const sent = await client.messages.sendText({ phoneNumberId, to, body: 'Hello' })
  assert.match(sent.messages[0].id, /^wamid\./)
  await tell('/clock', { advance: 10 })
  const statuses = []
  for (let i = 0; i < 3; ++i) statuses.push((await nextHook()).statuses[0].status)
  assert.deepEqual(statuses, ['sent', 'delivered', 'read'])
  step('send')
  const buttons = [{ id: 'yes', title: 'Yes' }, { id: 'no', title: 'No' }]
  await client.messages.sendInteractiveButtons({ phoneNumberId, to, bodyText: 'Approve?', buttons })
  await tell('/people/ana/messages', { button: 2, after: 20 })
  await tell('/clock', { advance: 30 })
  for (let i = 0; i < 3; ++i) await nextHook()
  const answer = (await nextHook()).messages[0]
  assert.equal((answer.interactive.buttonReply ?? answer.interactive.button_reply).id, 'no')
  step('buttons')
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])
  const media = await client.media.upload({ phoneNumberId, type: 'image/jpeg', file: new Blob([bytes], { type: 'image/jpeg' }), fileName: 'p.jpg' })
  assert.ok((await client.media.get({ mediaId: media.id, phoneNumberId })).url.startsWith(wa))
  step('upload')
  await client.messages.sendImage({ phoneNumberId, to, image: { id: media.id, caption: 'Proof' } })
  step('media')
  await assert.rejects(client.messages.sendText({ phoneNumberId: '1', to, body: 'x' }), error => error.code === 100 || /100/.test(String(error.message)))
  step('error')
  hooks.close()
}

await contentServer()
await messenger()
