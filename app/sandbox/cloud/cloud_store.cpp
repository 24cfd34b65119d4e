#include "app/sandbox/cloud/cloud_store.h"

#include "core/base/sha256.h"

#include <QtCore/QUrl>

namespace muniment::sandbox {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kWindow = 24LL * 3'600'000;

} // namespace

Reply cloudError(int status, int code, const QString& text, const QString& details) {
  const QJsonObject data{{u"messaging_product"_s, u"whatsapp"_s}, {u"details"_s, details.isEmpty() ? text : details}};
  QJsonObject error{{u"message"_s, u"(#%1) %2"_s.arg(code).arg(text)},
                    {u"type"_s, u"OAuthException"_s},
                    {u"code"_s, code},
                    {u"error_data"_s, data},
                    {u"fbtrace_id"_s, u"ASandbox%1"_s.arg(code)}};
  if (status >= 500)
    error.insert(u"is_transient"_s, true);
  return jsonReply({{u"error"_s, error}}, status);
}

QString cloudTime(Instant at) { return QString::number(at.milliseconds() / 1000); }

bool CloudStore::Bucket::take(Instant now) {
  if (most <= 0)
    return true;
  const double passed = double(now.milliseconds() - at.milliseconds()) / 1000;
  tokens = std::min(most, tokens + std::max(0.0, passed) * perSecond);
  at = now;
  if (tokens < 1)
    return false;
  tokens -= 1;
  return true;
}

void CloudStore::limit(double perSecond, double pairBurst) {
  throughput = {perSecond, perSecond, perSecond, throughput.at};
  for (auto& [name, person] : persons)
    person.pair = {pairBurst, 1.0 / 6, pairBurst, person.pair.at};
}

CloudStore::CloudStore(Outbox& outbox) : m_outbox(&outbox) {
  numbers = {{u"200300400500600"_s, u"15550001000"_s}, {u"200300400500601"_s, u"15550001001"_s}};
  const auto add = [this](const QString& name, const QString& waId) {
    Person person;
    person.name = name;
    person.waId = waId;
    persons.emplace(name.toLower(), std::move(person));
  };
  add(u"Ana"_s, u"15550100001"_s);
  add(u"Ben"_s, u"15550100002"_s);
  templates.emplace(
      u"500001"_s,
      Template{
          u"500001"_s,
          u"approval_request"_s,
          u"en_US"_s,
          u"UTILITY"_s,
          u"APPROVED"_s,
          {QJsonObject{{u"type"_s, u"BODY"_s}, {u"text"_s, u"Please decide on {{1}} until {{2}} at the latest."_s}},
           QJsonObject{
               {u"type"_s, u"BUTTONS"_s},
               {u"buttons"_s, QJsonArray{QJsonObject{{u"type"_s, u"QUICK_REPLY"_s}, {u"text"_s, u"Approve"_s}},
                                         QJsonObject{{u"type"_s, u"QUICK_REPLY"_s}, {u"text"_s, u"Reject"_s}}}}}}});
}

QString CloudStore::nextId(const QString& prefix) { return prefix + QString::number(100'000 + ++m_last); }

QString CloudStore::nextMessageId() {
  const QByteArray text = "sandbox/" + QByteArray::number(++m_last).rightJustified(12, '0');
  return u"wamid."_s + QString::fromLatin1(text.toBase64());
}

CloudStore::Person* CloudStore::personOf(const QString& address) {
  QString digits = address;
  digits.remove(u'+');
  for (auto& [name, person] : persons)
    if (person.waId == digits || (!person.userId.isEmpty() && person.userId == address))
      return &person;
  return nullptr;
}

CloudStore::Message* CloudStore::message(const QString& id) {
  for (std::size_t& seen = m_places[QString()]; seen < messages.size(); ++seen)
    m_places[messages.at(seen).id] = seen;
  const auto found = m_places.find(id);
  return id.isEmpty() || found == m_places.end() ? nullptr : &messages.at(found->second);
}

CloudStore::Medium* CloudStore::medium(const QString& id, Instant at) {
  const auto found = media.find(id);
  return found == media.end() || found->second.until <= at ? nullptr : &found->second;
}

bool CloudStore::windowOpen(const Person& person, Instant at) const {
  return person.lastWrote && at.milliseconds() - person.lastWrote->milliseconds() < kWindow;
}

QJsonObject CloudStore::valueFor(const QString& number) const {
  const auto found = numbers.find(number);
  const QString digits = found == numbers.end() ? QString() : found->second;
  return {{u"messaging_product"_s, u"whatsapp"_s},
          {u"metadata"_s, QJsonObject{{u"display_phone_number"_s, digits}, {u"phone_number_id"_s, number}}}};
}

void CloudStore::tell(const QString& field, QJsonObject value, Instant at) {
  if (hook.isEmpty() || !subscribed)
    return;
  const QJsonObject change{{u"field"_s, field}, {u"value"_s, std::move(value)}};
  const QJsonObject entry{{u"id"_s, QLatin1StringView(kAccount)}, {u"changes"_s, QJsonArray{change}}};
  Outbox::Delivery delivery;
  delivery.peer = u"wa"_s;
  delivery.url = hook;
  delivery.body = escapedJson({{u"object"_s, u"whatsapp_business_account"_s}, {u"entry"_s, QJsonArray{entry}}});
  const QByteArray signature = hmacSha256(kSecret, delivery.body).toHex().toLatin1();
  delivery.headers = {{"Content-Type", "application/json"}, {"X-Hub-Signature-256", "sha256=" + signature}};
  m_outbox->post(std::move(delivery), at);
}

void CloudStore::askForAddress(Instant at) {
  Outbox::Delivery delivery;
  delivery.peer = u"wa"_s;
  delivery.method = "GET";
  const QString challenge = QString::number(1'000'000 + ++m_last);
  delivery.url = hook + (hook.contains(u'?') ? u"&"_s : u"?"_s) + u"hub.mode=subscribe&hub.challenge="_s + challenge +
                 u"&hub.verify_token="_s + QString::fromLatin1(QUrl::toPercentEncoding(verifyToken));
  m_outbox->post(std::move(delivery), at);
}

} // namespace muniment::sandbox
