#include "core/workspace/live/live_reading.h"

#include "core/workspace/live/live_room.h"
#include "core/workspace/live/stop_words.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using connect::WebhookEvent;
using Kind = WebhookEvent::Kind;

LiveParty partyOf(const WebhookEvent& event) {
  return {event.party.phone, event.party.userId, event.party.parentUserId, {}};
}

QString textOf(const std::vector<connect::WebhookProblem>& problems) {
  QStringList said;
  for (const connect::WebhookProblem& problem : problems) {
    const QString what = problem.details.isEmpty() ? problem.title : problem.details;
    said.append(what.isEmpty() ? problem.code : problem.code + u" · "_s + what);
  }
  return said.join(u'\n');
}

LiveFact factOf(const WebhookEvent& event, const LiveOrigin& origin, LiveFact::Kind kind) {
  LiveFact fact;
  fact.id = LiveFactId::make(origin.at);
  fact.arrival = origin.arrival;
  fact.peer = origin.peer;
  fact.numberId = event.numberId;
  fact.kind = kind;
  fact.target = event.target;
  fact.wamid = event.wamid;
  fact.at = event.at.value_or(origin.at);
  const LiveParty party = partyOf(event);
  fact.by = event.isOutbound && kind != LiveFact::Kind::Status ? u"own"_s : personOf(party);
  fact.who = fact.by == u"own" ? readablePhone(event.ownPhone) : event.party.name;
  if (fact.who.isEmpty())
    fact.who = party.phone.isEmpty() ? party.userId : readablePhone(party.phone);
  fact.first = event.first;
  fact.size = event.size;
  fact.salt = makeSalt();
  return fact;
}

LiveFact gapOf(const WebhookEvent& event, const LiveOrigin& origin, const QString& word, const QString& text) {
  LiveFact fact = factOf(event, origin, LiveFact::Kind::Gap);
  fact.target = event.wamid;
  fact.word = word;
  fact.text = text;
  return fact;
}

/// One for each name of a person, so that any of them finds it.
void addObjection(const WebhookEvent& event, const LiveOrigin& origin, LiveFact::Kind kind, LiveReading& reading) {
  for (const QString& key : partyOf(event).keys()) {
    LiveFact fact = factOf(event, origin, kind);
    fact.target = key;
    fact.word = event.type;
    reading.facts.push_back(std::move(fact));
  }
}

void addAttachment(const WebhookEvent& event, LiveItem& item) {
  if (!event.media && !event.mediaLater)
    return;
  Attachment attachment;
  attachment.salt = makeSalt();
  if (event.media) {
    attachment.name = event.media->name;
    attachment.mime = event.media->mime;
    item.mediaId = event.media->id;
    item.announced = event.media->sha256;
  }
  item.attachment = std::move(attachment);
}

/// What the history says of how far a message got.
QString statusInHistory(const QString& status) {
  if (status == u"error")
    return u"failed"_s;
  return status == u"pending" ? QString() : status;
}

void readMessage(const WebhookEvent& event, const LiveOrigin& origin, LiveReading& reading) {
  LiveItem item;
  item.speaker = partyOf(event);
  item.address = {origin.peer, event.numberId, item.speaker};
  item.address.party.group = event.group;
  if (event.wamid.isEmpty() || item.address.party.isEmpty()) {
    reading.facts.push_back(gapOf(event, origin, u"incomplete"_s, event.type));
    return;
  }
  item.ownPhone = event.ownPhone;
  item.name = event.party.name;
  item.isOutbound = event.isOutbound;
  item.isPast = event.isPast;
  item.wamid = event.wamid;
  item.at = event.at.value_or(origin.at);
  item.isTimed = event.at.has_value();
  item.kind = event.messageKind;
  item.flags.setFlag(MessageFlag::Forwarded, event.isForwarded);
  item.text = event.text.isEmpty() ? textOf(event.problems) : event.text;
  item.system = event.system;
  item.quoted = event.quoted;
  item.payload = event.payload;
  item.newPhone = event.system == u"user_changed_number" ? event.newPhone : QString();
  item.arrival = origin.arrival;
  addAttachment(event, item);
  if (!event.problems.empty())
    reading.facts.push_back(gapOf(event, origin, event.problems.front().code, textOf(event.problems)));
  if (const auto objection = event.isOutbound || event.isPast ? std::nullopt : objectionIn(event.text))
    addObjection(event, origin, *objection ? LiveFact::Kind::Stop : LiveFact::Kind::Resume, reading);
  if (const QString status = statusInHistory(event.status); event.isPast && event.isOutbound && !status.isEmpty()) {
    LiveFact fact = factOf(event, origin, LiveFact::Kind::Status);
    fact.target = event.wamid;
    fact.word = status;
    reading.facts.push_back(std::move(fact));
  }
  reading.item = std::move(item);
}

void readTold(const WebhookEvent& event, const LiveOrigin& origin, LiveReading& reading) {
  if (event.target.isEmpty()) {
    reading.facts.push_back(gapOf(event, origin, u"incomplete"_s, event.type));
    return;
  }
  LiveFact fact = factOf(event, origin, LiveFact::Kind::Status);
  switch (event.kind) {
  case Kind::Edit:
    fact = factOf(event, origin, LiveFact::Kind::Edit);
    fact.text = event.text;
    break;
  case Kind::Revoke:
    fact = factOf(event, origin, LiveFact::Kind::Revoke);
    break;
  case Kind::Reaction:
    fact = factOf(event, origin, LiveFact::Kind::Reaction);
    fact.text = event.emoji;
    break;
  default:
    fact.word = event.status;
    fact.text = textOf(event.problems);
    break;
  }
  reading.facts.push_back(std::move(fact));
}

} // namespace

QString personOf(const LiveParty& party) {
  if (!party.phone.isEmpty())
    return u"phone:"_s + party.phone;
  const QStringList keys = party.keys();
  return keys.isEmpty() ? QString() : keys.last();
}

LiveReading readLive(const WebhookEvent& event, const LiveOrigin& origin) {
  LiveReading reading;
  if (!origin.numbers.empty() && !event.numberId.isEmpty() && !origin.numbers.contains(event.numberId)) {
    reading.facts.push_back(gapOf(event, origin, u"number-unknown"_s, event.numberId));
    return reading;
  }
  switch (event.kind) {
  case Kind::Message:
    readMessage(event, origin, reading);
    break;
  case Kind::Edit:
  case Kind::Revoke:
  case Kind::Reaction:
  case Kind::Status:
    readTold(event, origin, reading);
    break;
  case Kind::Preference:
    addObjection(event, origin,
                 event.status == u"resume" ? LiveFact::Kind::MarketingResume : LiveFact::Kind::MarketingStop, reading);
    break;
  case Kind::Gap:
    reading.facts.push_back(
        gapOf(event, origin, event.type, event.problems.empty() ? event.type : textOf(event.problems)));
    break;
  case Kind::Group: {
    LiveFact fact = factOf(event, origin, LiveFact::Kind::Group);
    fact.target = u"group:"_s + event.group;
    fact.word = event.type;
    fact.text = event.text;
    reading.facts.push_back(std::move(fact));
    break;
  }
  case Kind::Notice: {
    LiveFact fact = factOf(event, origin, LiveFact::Kind::Notice);
    fact.word = event.field;
    fact.text = event.type;
    reading.facts.push_back(std::move(fact));
    break;
  }
  }
  return reading;
}

} // namespace muniment::workspace
