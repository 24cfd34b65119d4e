#include "core/connect/whatsapp/webhook_reader.h"

#include "core/connect/whatsapp/webhook_message.h"

#include <array>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;
using Kind = WebhookEvent::Kind;

constexpr std::array kFields = {"messages"_L1,
                                "smb_message_echoes"_L1,
                                "history"_L1,
                                "smb_app_state_sync"_L1,
                                "message_template_status_update"_L1,
                                "message_template_quality_update"_L1,
                                "message_template_components_update"_L1,
                                "template_category_update"_L1,
                                "account_update"_L1,
                                "account_alerts"_L1,
                                "account_review_update"_L1,
                                "phone_number_quality_update"_L1,
                                "phone_number_name_update"_L1,
                                "business_capability_update"_L1,
                                "security"_L1,
                                "user_preferences"_L1,
                                "group_lifecycle_update"_L1,
                                "group_participants_update"_L1,
                                "group_settings_update"_L1,
                                "group_status_update"_L1,
                                "calls"_L1,
                                "flows"_L1,
                                "account_settings_update"_L1};

/// After these nothing is captured for a while, or nothing was.
constexpr std::array kGaps = {"PARTNER_REMOVED"_L1,     "PARTNER_APP_UNINSTALLED"_L1, "ACCOUNT_OFFBOARDED"_L1,
                              "ACCOUNT_RECONNECTED"_L1, "ACCOUNT_DELETED"_L1,         "DISABLED_UPDATE"_L1};

template <std::size_t N>
bool isAmong(const std::array<QLatin1StringView, N>& words, QStringView word) {
  return std::ranges::any_of(words, [&](QLatin1StringView known) { return word == known; });
}

/// How many bytes a value takes that begins here; the document was read already, so it ends.
qsizetype spanOf(QByteArrayView body, qsizetype first) {
  int depth = 0;
  bool inText = false;
  for (qsizetype at = first; at < body.size(); ++at) {
    const char c = body[at];
    if (inText) {
      at += c == '\\' ? 1 : 0;
      inText = c != '"';
    } else if (c == '"') {
      inText = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && --depth == 0) {
      return at + 1 - first;
    }
  }
  return body.size() - first;
}

QString digitsOf(const QString& phone) {
  QString digits;
  for (const QChar c : phone) {
    if (c.isDigit())
      digits.append(c);
    else if (!QStringView(u"+-() .").contains(c))
      return phone; // not a number: kept as it is
  }
  return digits;
}

/// Whether one end of a message is this number; it counts as read only then.
bool isEnd(const WebhookNode& item, QStringView end, const QString& phone) {
  return !phone.isEmpty() && digitsOf(item.peek(end)) == phone && !item.text(end).isEmpty();
}

/// Reads one webhook from its envelope down to its events.
class WebhookReader final {
 public:
  explicit WebhookReader(QByteArrayView body) : m_body(body) {}

  WebhookReading read(const ForeignJson& document);

 private:
  void readChange(const WebhookNode& change, const QString& account);
  void readValue(const WebhookNode& value, const WebhookEvent& ground);
  void readMessages(const WebhookNode& value, const WebhookEvent& ground);
  void readEchoes(const WebhookNode& value, const WebhookEvent& ground);
  void readHistory(const WebhookNode& chunk, const WebhookEvent& ground);
  void readStatuses(const WebhookNode& value, const WebhookEvent& ground);
  void readPreferences(const WebhookNode& value, const WebhookEvent& ground);
  void readGroups(const WebhookNode& value, const WebhookEvent& ground);
  void readTroubles(const WebhookNode& errors, const WebhookEvent& ground);
  void readNotice(const WebhookNode& value, WebhookEvent event);
  [[nodiscard]] WebhookParty partyOf(const WebhookNode& value, WebhookParty party) const;
  void add(const WebhookNode& item, WebhookEvent event);

  QByteArrayView m_body;
  ReadMarks m_marks;
  WebhookReading m_reading;
};

WebhookReading WebhookReader::read(const ForeignJson& document) {
  const WebhookNode root(&document, m_marks);
  const bool known = root.text(u"object") == u"whatsapp_business_account";
  if (!known)
    m_reading.names.append(u"object"_s);
  if (const WebhookNode entries = root.at(u"entry")) {
    for (const WebhookNode& entry : entries.each()) {
      const QString account = entry.text(u"id");
      for (const WebhookNode& change : entry.at(u"changes").each())
        readChange(change, account);
    }
  } else { // some come without their envelope
    readValue(root, {});
  }
  m_marks.collect(document, {}, m_reading.rest);
  return std::move(m_reading);
}

void WebhookReader::readChange(const WebhookNode& change, const QString& account) {
  WebhookEvent ground;
  ground.account = account;
  ground.field = change.text(u"field");
  if (!isAmong(kFields, ground.field))
    m_reading.names.append(ground.field);
  const WebhookNode value = change.at(u"value");
  const WebhookNode metadata = value.at(u"metadata");
  ground.numberId = metadata.text(u"phone_number_id");
  ground.ownPhone = digitsOf(metadata.text(u"display_phone_number"));
  readValue(value, ground);
}

void WebhookReader::readValue(const WebhookNode& value, const WebhookEvent& ground) {
  if (!value)
    return;
  (void)value.text(u"messaging_product");
  const std::size_t before = m_reading.events.size();
  readMessages(value, ground);
  readEchoes(value, ground);
  for (const WebhookNode& chunk : value.at(u"history").each())
    readHistory(chunk, ground);
  readStatuses(value, ground);
  readPreferences(value, ground);
  readGroups(value, ground);
  readTroubles(value.at(u"errors"), ground);
  for (const WebhookNode& contact : value.at(u"state_sync").each()) {
    WebhookEvent event = ground;
    event.type = contact.text(u"type");
    event.status = contact.text(u"action");
    event.at = contact.at(u"metadata").seconds(u"timestamp");
    event.party.phone = digitsOf(contact.at(u"contact").text(u"phone_number"));
    event.party.name = contact.at(u"contact").text(u"full_name");
    add(contact, std::move(event));
  }
  if (m_reading.events.size() == before && value.value()->isObject())
    readNotice(value, ground);
}

/// What `contacts` knows about somebody, completed by what stands at the message.
WebhookParty WebhookReader::partyOf(const WebhookNode& value, WebhookParty party) const {
  const std::vector<WebhookNode> contacts = value.at(u"contacts").each();
  for (const WebhookNode& contact : contacts) {
    const QString phone = digitsOf(contact.peek(u"wa_id"));
    const QString userId = contact.peek(u"user_id");
    const bool same = (!phone.isEmpty() && phone == party.phone) || (!userId.isEmpty() && userId == party.userId) ||
                      (party.isEmpty() && contacts.size() == 1);
    if (!same)
      continue;
    // What says something else than is known already stays unread, and so in the rest.
    const auto complete = [](QString& known, const WebhookNode& node, QStringView name) {
      if (known.isEmpty() || known == digitsOf(node.peek(name)))
        known = digitsOf(node.text(name));
    };
    complete(party.phone, contact, u"wa_id");
    complete(party.userId, contact, u"user_id");
    complete(party.parentUserId, contact, u"parent_user_id");
    const WebhookNode profile = contact.at(u"profile");
    const QStringView shown = profile.peek(u"name").isEmpty() ? u"username" : u"name";
    if (party.name.isEmpty())
      party.name = profile.text(shown);
    break;
  }
  return party;
}

void WebhookReader::add(const WebhookNode& item, WebhookEvent event) {
  event.first = item.value()->offset();
  event.size = spanOf(m_body, event.first);
  m_marks.collect(*item.value(), {}, event.rest);
  m_marks.mark(*item.value());
  if (event.kind == Kind::Message && !isKnownMessageType(event.type))
    m_reading.names.append(event.type);
  m_reading.events.push_back(std::move(event));
}

void WebhookReader::readMessages(const WebhookNode& value, const WebhookEvent& ground) {
  for (const WebhookNode& item : value.at(u"messages").each()) {
    WebhookEvent event = ground;
    event.isPast = ground.field == u"history";
    event.wamid = item.text(u"id");
    event.at = item.seconds(u"timestamp");
    event.group = item.text(u"group_id");
    event.party.phone = digitsOf(item.text(u"from"));
    event.party.userId = item.text(u"from_user_id");
    event.party.parentUserId = item.text(u"from_parent_user_id");
    event.isOutbound = event.isPast && !event.ownPhone.isEmpty() && event.party.phone == event.ownPhone;
    if (event.isOutbound)
      event.party = {digitsOf(item.text(u"to")), item.text(u"to_user_id"), {}, {}};
    event.party = partyOf(value, event.party);
    readWebhookMessage(item, event);
    add(item, std::move(event));
  }
}

void WebhookReader::readEchoes(const WebhookNode& value, const WebhookEvent& ground) {
  for (const WebhookNode& item : value.at(u"message_echoes").each()) {
    WebhookEvent event = ground;
    event.isOutbound = true;
    event.wamid = item.text(u"id");
    event.at = item.seconds(u"timestamp");
    event.group = item.text(u"group_id");
    // On edits and revocations the two ends are exchanged at times; the other side is the one that is not our number.
    const bool exchanged = isEnd(item, u"to", event.ownPhone) && !isEnd(item, u"from", event.ownPhone);
    event.party.phone = digitsOf(item.text(exchanged ? u"from" : u"to"));
    event.party.userId = item.text(u"to_user_id");
    event.party.parentUserId = item.text(u"to_parent_user_id");
    event.party = partyOf(value, event.party);
    readWebhookMessage(item, event);
    add(item, std::move(event));
  }
}

void WebhookReader::readHistory(const WebhookNode& chunk, const WebhookEvent& ground) {
  readTroubles(chunk.at(u"errors"), ground);
  for (const WebhookNode& thread : chunk.at(u"threads").each()) {
    const QString other = digitsOf(thread.text(u"id"));
    for (const WebhookNode& item : thread.at(u"messages").each()) {
      WebhookEvent event = ground;
      event.isPast = true;
      event.wamid = item.text(u"id");
      event.at = item.seconds(u"timestamp");
      const bool isOther = isEnd(item, u"from", other);
      event.isOutbound = item.isTrue(u"from_me") || (!isOther && !item.peek(u"from").isEmpty());
      (void)isEnd(item, u"from", event.ownPhone);
      (void)isEnd(item, u"to", event.isOutbound ? other : event.ownPhone);
      event.party = {other, item.text(event.isOutbound ? u"to_user_id" : u"from_user_id"), {}, {}};
      event.status = item.at(u"history_context").text(u"status").toLower();
      event.party = partyOf(thread, event.party);
      readWebhookMessage(item, event);
      add(item, std::move(event));
    }
  }
}

void WebhookReader::readStatuses(const WebhookNode& value, const WebhookEvent& ground) {
  for (const WebhookNode& item : value.at(u"statuses").each()) {
    WebhookEvent event = ground;
    event.kind = Kind::Status;
    event.isOutbound = true;
    event.wamid = item.text(u"id");
    event.target = event.wamid;
    event.status = item.text(u"status").toLower();
    event.type = event.status;
    event.at = item.seconds(u"timestamp");
    event.callback = item.text(u"biz_opaque_callback_data");
    event.problems = webhookProblems(item.at(u"errors"));
    const QString recipient = digitsOf(item.text(u"recipient_id"));
    const QString recipientUser = item.text(u"recipient_user_id");
    if (item.text(u"recipient_type") == u"group") {
      event.group = item.text(u"recipient_id");
      event.party = {
          digitsOf(item.text(u"recipient_participant_id")), item.text(u"recipient_participant_user_id"), {}, {}};
    } else {
      event.party = {recipient, recipientUser, {}, {}};
    }
    event.recipient = event.party.phone.isEmpty() ? event.party.userId : event.party.phone;
    event.party = partyOf(value, event.party);
    add(item, std::move(event));
  }
}

void WebhookReader::readPreferences(const WebhookNode& value, const WebhookEvent& ground) {
  for (const WebhookNode& item : value.at(u"user_preferences").each()) {
    WebhookEvent event = ground;
    event.kind = Kind::Preference;
    event.type = item.text(u"category");
    event.status = item.text(u"value").toLower();
    event.at = item.seconds(u"timestamp");
    event.text = item.text(u"detail");
    event.party = partyOf(value, {digitsOf(item.text(u"wa_id")), item.text(u"user_id"), {}, {}});
    add(item, std::move(event));
  }
}

void WebhookReader::readGroups(const WebhookNode& value, const WebhookEvent& ground) {
  for (const WebhookNode& item : value.at(u"groups").each()) {
    WebhookEvent event = ground;
    event.kind = Kind::Group;
    event.type = item.text(u"type");
    event.group = item.text(u"group_id");
    event.at = item.seconds(u"timestamp");
    event.text = item.text(u"subject");
    event.problems = webhookProblems(item.at(u"errors"));
    add(item, std::move(event));
  }
}

void WebhookReader::readTroubles(const WebhookNode& errors, const WebhookEvent& ground) {
  if (!errors || errors.each().empty())
    return;
  WebhookEvent event = ground;
  event.kind = Kind::Gap;
  event.problems = webhookProblems(errors);
  event.type = event.problems.front().code;
  add(errors, std::move(event));
}

void WebhookReader::readNotice(const WebhookNode& value, WebhookEvent event) {
  event.type = value.text(u"event");
  event.at = value.seconds(u"timestamp");
  const bool gap = event.field == u"account_update" && isAmong(kGaps, event.type);
  event.kind = gap ? Kind::Gap : Kind::Notice;
  add(value, std::move(event));
}

} // namespace

Result<WebhookReading> readWhatsAppWebhook(QByteArrayView body) {
  const auto document = ForeignJson::parse(body);
  if (!document || !document->isObject())
    return failure(ErrorKind::Failed, "whatsapp.webhook_unreadable"_L1,
                   {document ? QString() : document.error().arguments.value(0)});
  return WebhookReader(body).read(*document);
}

} // namespace muniment::connect
