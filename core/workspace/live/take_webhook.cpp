#include "core/workspace/live/take_webhook.h"

#include "core/connect/whatsapp/webhook_reader.h"
#include "core/store/live_repository.h"
#include "core/workspace/kept_objects.h"
#include "core/workspace/live/live_writer.h"
#include "core/workspace/outreach/take_replies.h"
#include "core/workspace/sending/inform_newcomers.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;

Json TakeWebhook::describe() const {
  Json::Array letters;
  for (const TakenLetter& letter : m_letters)
    letters.emplace_back(letter.id.toString());
  return Json::Object{{u"letters"_s, std::move(letters)}, {u"peer"_s, m_peer}};
}

Result<TakeWebhook::Read> TakeWebhook::read(const TakenLetter& letter, Services& services) const {
  const QByteArrayView body = QByteArrayView(letter.payload).sliced(letter.body);
  MUNIMENT_TRY_LET(reading, connect::readWhatsAppWebhook(body));
  Read read;
  read.arrival = {letter.id,     m_peer,    letter.at, sha256(body), body.size(), {}, std::ssize(reading.events),
                  reading.names, makeSalt()};
  QByteArray around = letter.payload;
  for (const connect::WebhookEvent& event : reading.events) {
    LiveReading live = readLive(event, {m_peer, letter.id, letter.at, m_numbers});
    std::ranges::move(live.facts, std::back_inserter(read.facts));
    if (!live.item)
      continue;
    const QByteArrayView bytes = body.sliced(event.first, event.size);
    MUNIMENT_TRY_LET(kept, services.vault->put(bytes));
    live.item->digest = kept.digest;
    live.item->size = kept.size;
    live.item->kept = kept.address.toBytes();
    std::fill_n(around.begin() + letter.body + event.first, event.size, '\0');
    read.items.push_back(std::move(*live.item));
  }
  MUNIMENT_TRY_LET(kept, services.vault->put(around));
  read.arrival.address = kept.address.toBytes();
  return read;
}

Result<void> TakeWebhook::prepare(Services& services, const SharedProgress& /*progress*/) {
  m_read.clear();
  for (const TakenLetter& letter : m_letters) {
    MUNIMENT_TRY_LET(one, read(letter, services));
    m_read.push_back(std::move(one));
  }
  return {};
}

Result<Json> TakeWebhook::apply(CommandContext& context) const {
  std::vector<DeliveryId> ids;
  for (const TakenLetter& letter : m_letters)
    ids.push_back(letter.id);
  MUNIMENT_TRY_LET(taken, store::LiveRepository(context.connection()).taken(ids));
  LiveWriter writer(context, m_peer, m_matter);
  InformNewcomers newcomers(context, m_peer, m_matter);
  TakeReplies replies(context, m_peer);
  QByteArrayList objects;
  for (const Read& read : m_read) {
    if (!taken.insert(read.arrival.id).second)
      continue;
    objects.append(read.arrival.address);
    writer.add(read.arrival);
    for (const LiveItem& item : read.items) {
      objects.append(item.kept);
      writer.add(item);
      newcomers.consider(item);
      replies.consider(item);
    }
    for (const LiveFact& fact : read.facts)
      writer.add(fact);
  }
  MUNIMENT_TRY(mustBeKept(context, objects));
  MUNIMENT_TRY_LET(outcome, writer.write());
  MUNIMENT_TRY(replies.take());
  MUNIMENT_TRY(newcomers.inform());
  return Json::Object{{u"changed"_s, outcome.changed},
                      {u"facts"_s, outcome.facts},
                      {u"gaps"_s, outcome.gaps},
                      {u"messages"_s, outcome.messages},
                      {u"repeated"_s, outcome.repeated}};
}

} // namespace muniment::workspace
