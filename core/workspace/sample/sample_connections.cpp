#include "core/workspace/sample/sample_connections.h"

#include "core/connect/manifest/presets.h"
#include "core/workspace/connections/connection_commands.h"
#include "core/workspace/connections/seated.h"
#include "core/workspace/live/record_outbound.h"
#include "core/workspace/live/take_webhook.h"
#include "core/workspace/people/people_commands.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kDay = 86'400'000;
constexpr std::int64_t kMorning = 8 * 3'600'000; ///< of the day sixteen days before the end, UTC

const QString kPeer = u"whatsapp"_s;
const QString kAccount = u"100200300400500"_s;
const QString kNumber = u"200300400500600"_s;
const QString kOwnPhone = u"494055501170"_s;
const QString kCustomer = u"4917655500412"_s;
const QString kCustomerName = u"Jonas Petersen"_s;
const QString kHolder = u"sample"_s;

Json::Array listOf(Json value) {
  Json::Array list;
  list.push_back(std::move(value));
  return list;
}

struct Setting final {
  QString peer;
  Connection::Kind kind = Connection::Kind::Manifest;
  QString name;
  QString preset;
  std::map<QString, QString> site;
  QString purpose;
};

Result<void> connect(Workspace& workspace, const ActorId& owner, const Setting& setting) {
  ConnectionDetails details;
  details.name = setting.name;
  details.site = setting.site;
  if (!setting.preset.isEmpty()) {
    MUNIMENT_TRY_LET(manifest, connect::preset(setting.preset));
    details.manifest = manifest;
  }
  details.purpose = setting.purpose;
  details.ground = u"Performance of contracts, GDPR Art. 6 (1) (b)"_s;
  details.owner = owner;
  MUNIMENT_TRY(workspace.run(AddConnection{setting.peer, setting.kind, std::move(details)}).result());
  return {};
}

/// What the messenger and the desk say, in the order of time.
class LiveStory final {
 public:
  LiveStory(Workspace& workspace, Instant begin, ConnectorSeat seat)
      : m_workspace(&workspace), m_begin(begin), m_seat(std::move(seat)) {}

  Result<void> tell() {
    MUNIMENT_TRY(hear(0, u"c1"_s, words(u"Hello, order NW-2291 should have been here this morning. Where is it?"_s)));
    MUNIMENT_TRY(say(
        4, u"o1"_s, u"Good morning Mr Petersen. The lorry broke down near Bremen. I am asking the carrier now."_s, {}));
    MUNIMENT_TRY(hear(6, u"c2"_s, words(u"We stop the line at 15:00 without the crates. Who pays for that?"_s)));
    MUNIMENT_TRY(say(19, u"o2"_s, u"The carrier confirms delivery today by 14:00."_s, u"c2"_s));
    MUNIMENT_TRY(hear(21, u"c3"_s, words(u"Please confirm 40 crates, not 30."_s)));
    MUNIMENT_TRY(hear(22, u"c4"_s, edit(u"c3"_s, u"Please confirm 48 crates, not 30."_s)));
    MUNIMENT_TRY(say(31, u"o3"_s, u"Confirmed: 48 crates, today by 14:00. A credit of 5 % for the delay is granted."_s,
                     u"c3"_s));
    MUNIMENT_TRY(hear(33, u"c5"_s, reaction(u"o3"_s)));
    MUNIMENT_TRY(hear(35, u"c6"_s, words(u"My manager will call you about the rest, this is not over"_s)));
    MUNIMENT_TRY(hear(36, u"c7"_s, revocation(u"c6"_s)));
    return hear(311, u"c8"_s, words(u"The crates are here, 48, all fine. Thank you."_s));
  }

 private:
  static QString wamid(const QString& name) { return u"wamid.sample."_s + name; }

  static Json::Object words(const QString& text) {
    return {{u"text"_s, Json::Object{{u"body"_s, text}}}, {u"type"_s, u"text"_s}};
  }
  static Json::Object edit(const QString& message, const QString& text) {
    return {{u"edit"_s, Json::Object{{u"message"_s, words(text)}, {u"original_message_id"_s, wamid(message)}}},
            {u"type"_s, u"edit"_s}};
  }
  static Json::Object revocation(const QString& message) {
    return {{u"revoke"_s, Json::Object{{u"original_message_id"_s, wamid(message)}}}, {u"type"_s, u"revoke"_s}};
  }
  static Json::Object reaction(const QString& message) {
    return {{u"reaction"_s, Json::Object{{u"emoji"_s, u"👍"_s}, {u"message_id"_s, wamid(message)}}},
            {u"type"_s, u"reaction"_s}};
  }

  Instant after(int minutes) const { return m_begin.plusMilliseconds(minutes * kMinute); }
  static QString seconds(Instant at) { return QString::number(at.milliseconds() / 1000); }

  Result<void> take(Json::Object value) {
    const Instant now = m_workspace->now();
    value.emplace(u"messaging_product"_s, u"whatsapp"_s);
    value.emplace(u"metadata"_s, Json::Object{{u"display_phone_number"_s, kOwnPhone}, {u"phone_number_id"_s, kNumber}});
    const Json change = Json::Object{{u"field"_s, u"messages"_s}, {u"value"_s, std::move(value)}};
    const Json entry = Json::Object{{u"changes"_s, listOf(change)}, {u"id"_s, kAccount}};
    MUNIMENT_TRY_LET(
        body, canonicalJson(Json::Object{{u"entry"_s, listOf(entry)}, {u"object"_s, u"whatsapp_business_account"_s}}));
    std::vector<TakenLetter> letters{{DeliveryId::make(now), now, std::move(body), 0}};
    MUNIMENT_TRY(m_workspace->run(TakeWebhook(kPeer, std::move(letters), {kNumber}, {}), seated(m_seat)).result());
    return {};
  }

  /// The customer writes, or changes something.
  Result<void> hear(int minute, const QString& name, Json::Object message) {
    const Instant at = after(minute);
    message.emplace(u"from"_s, kCustomer);
    message.emplace(u"id"_s, wamid(name));
    message.emplace(u"timestamp"_s, seconds(at));
    const Json contact =
        Json::Object{{u"profile"_s, Json::Object{{u"name"_s, kCustomerName}}}, {u"wa_id"_s, kCustomer}};
    return take({{u"contacts"_s, listOf(contact)}, {u"messages"_s, listOf(std::move(message))}});
  }

  /// The desk writes; the messenger tells how far that got.
  Result<void> say(int minute, const QString& name, const QString& text, const QString& quoted) {
    OutboundMessage message;
    message.to = {kPeer, kNumber, {kCustomer, {}, {}, {}}};
    message.ownPhone = kOwnPhone;
    message.wamid = wamid(name);
    message.at = after(minute);
    message.text = text;
    message.quoted = quoted.isEmpty() ? QString() : wamid(quoted);
    const Instant sent = message.at;
    MUNIMENT_TRY(m_workspace->run(RecordOutbound(std::move(message), {}), seated(m_seat)).result());
    Json::Array statuses;
    std::int64_t later = 1000;
    for (const QString& status : {u"sent"_s, u"delivered"_s, u"read"_s}) {
      Json said = Json::Object{{u"id"_s, wamid(name)},
                               {u"recipient_id"_s, kCustomer},
                               {u"status"_s, status},
                               {u"timestamp"_s, seconds(sent.plusMilliseconds(later))}};
      statuses.push_back(std::move(said));
      later += 20'000;
    }
    return take({{u"statuses"_s, std::move(statuses)}});
  }

  Workspace* m_workspace;
  Instant m_begin;
  ConnectorSeat m_seat;
};

} // namespace

Result<void> fillSampleConnections(Workspace& workspace, Instant end) {
  MUNIMENT_TRY_LET(me, workspace.ask(WhoAmI()).result());
  const QString partners = u"Documents and cases of trading partners, kept as evidence of contracts"_s;
  const std::vector<Setting> settings = {{kPeer,
                                          Connection::Kind::WhatsApp,
                                          u"Service desk Hamburg"_s,
                                          {},
                                          {{u"account"_s, kAccount}, {u"number"_s, kNumber}},
                                          u"Orders, deliveries and complaints of customers"_s},
                                         {u"documents"_s,
                                          Connection::Kind::Manifest,
                                          u"Trading partners"_s,
                                          u"active-documents"_s,
                                          {{u"address"_s, u"https://documents.example.com/api"_s}},
                                          partners},
                                         {u"community"_s,
                                          Connection::Kind::Manifest,
                                          u"Partner cases"_s,
                                          u"active-community"_s,
                                          {{u"address"_s, u"https://community.example.com/api"_s}},
                                          partners}};
  for (const Setting& setting : settings)
    MUNIMENT_TRY(connect(workspace, me.actor.id, setting));
  MUNIMENT_TRY_LET(lease, workspace.takeLease(kHolder, kMinute));
  const std::int64_t day = end.milliseconds() / kDay - 16;
  MUNIMENT_TRY(
      LiveStory(workspace, Instant::fromMilliseconds(day * kDay + kMorning), {u"connector:"_s + kPeer, lease.token})
          .tell());
  MUNIMENT_TRY(workspace.releaseLease(kHolder));
  return {};
}

} // namespace muniment::workspace
