#include "core/connect/manifest/manifest_parts.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

using Kind = AuthRule::Kind;

const QStringList& kinds() {
  static const QStringList kKinds = {u"none"_s,           u"basic"_s,          u"bearer"_s,          u"api-key"_s,
                                     u"oauth2-client"_s,  u"oauth2-refresh"_s, u"password-ticket"_s, u"hmac"_s,
                                     u"service-account"_s};
  return kKinds;
}

QStringList keysOf(Kind kind) {
  switch (kind) {
  case Kind::None:
    return {};
  case Kind::Basic:
    return {u"user"_s, u"password"_s};
  case Kind::Bearer:
    return {u"token"_s};
  case Kind::ApiKey:
    return {u"key"_s, u"header"_s, u"query"_s, u"prefix"_s};
  case Kind::OAuth2Client:
    return {u"tokenUrl"_s, u"clientId"_s, u"clientSecret"_s, u"scope"_s, u"credentials"_s, u"send"_s, u"expiredOn"_s};
  case Kind::OAuth2Refresh:
    return {u"tokenUrl"_s, u"clientId"_s,    u"clientSecret"_s, u"refreshToken"_s,
            u"scope"_s,    u"credentials"_s, u"send"_s,         u"expiredOn"_s};
  case Kind::PasswordTicket:
    return {u"ticketUrl"_s, u"fields"_s, u"body"_s, u"ticket"_s, u"send"_s, u"renewHeader"_s, u"expiredOn"_s};
  case Kind::Hmac:
    return {u"secret"_s, u"header"_s, u"prefix"_s, u"encoding"_s, u"timestampHeader"_s};
  case Kind::ServiceAccount:
    return {u"keyFile"_s, u"tokenUrl"_s, u"scope"_s, u"expiredOn"_s};
  }
  return {};
}

void readSecrets(ManifestObject& object, AuthRule& rule, const QStringList& roles) {
  for (const QString& role : roles)
    rule.secrets[role] = object.secret(role);
}

void readSend(ManifestReader& reader, ManifestObject& object, AuthRule& rule) {
  if (const auto send = object.find(u"send")) {
    ManifestObject form(reader, *send, {u"header"_s, u"prefix"_s});
    rule.header = form.header(u"header", rule.header);
    if (form.has(u"prefix"))
      rule.prefix = form.text(u"prefix").toUtf8();
  }
  if (const auto statuses = object.find(u"expiredOn"))
    rule.expiredOn = reader.statuses(*statuses);
}

void readOAuth(ManifestReader& reader, ManifestObject& object, AuthRule& rule) {
  readSecrets(object, rule, {u"clientId"_s, u"clientSecret"_s});
  if (rule.kind == Kind::OAuth2Refresh)
    readSecrets(object, rule, {u"refreshToken"_s});
  rule.url = object.filled(u"tokenUrl");
  rule.scope = object.text(u"scope", false);
  rule.credentialsInForm = object.choice(u"credentials", {u"basic"_s, u"form"_s}, false) == 1;
  rule.prefix = "Bearer ";
  readSend(reader, object, rule);
}

void readTicket(ManifestReader& reader, ManifestObject& object, AuthRule& rule) {
  rule.url = object.filled(u"ticketUrl");
  rule.json = object.choice(u"body", {u"form"_s, u"json"_s}, false) == 1;
  rule.ticket = object.pointer(u"ticket");
  rule.renewHeader = object.header(u"renewHeader", {});
  if (const auto fields = object.need(u"fields")) {
    ManifestObject names(reader, *fields, [&] {
      QStringList all;
      for (const auto& [name, place] : reader.members(*fields))
        all += name;
      return all;
    }());
    for (const auto& [name, place] : reader.members(*fields)) {
      rule.fields.emplace_back(name, name);
      rule.secrets[name] = names.secret(name);
    }
  }
  rule.header = "OTCSTicket";
  readSend(reader, object, rule);
}

void readHmac(ManifestObject& object, AuthRule& rule) {
  readSecrets(object, rule, {u"secret"_s});
  (void)object.need(u"header");
  rule.hmac.header = object.header(u"header", {});
  rule.hmac.prefix = object.text(u"prefix", false).toUtf8();
  rule.hmac.base64 = object.choice(u"encoding", {u"hex"_s, u"base64"_s}, false) == 1;
  rule.hmac.timestampHeader = object.header(u"timestampHeader", {});
}

} // namespace

AuthRule readAuth(ManifestReader& reader, const ManifestPlace& place) {
  AuthRule rule;
  const ForeignJson* type = place.value->member(u"type");
  const auto index = type ? kinds().indexOf(type->text()) : -1;
  rule.kind = Kind(std::max<qsizetype>(index, 0));
  // Of an unknown kind nothing more can be said than that.
  ManifestObject object(reader, place,
                        index < 0 ? kinds() + QStringList{u"type"_s} : keysOf(rule.kind) + QStringList{u"type"_s});
  (void)object.choice(u"type", kinds());
  switch (rule.kind) {
  case Kind::None:
    break;
  case Kind::Basic:
    readSecrets(object, rule, {u"user"_s, u"password"_s});
    break;
  case Kind::Bearer:
    readSecrets(object, rule, {u"token"_s});
    rule.prefix = "Bearer ";
    break;
  case Kind::ApiKey:
    readSecrets(object, rule, {u"key"_s});
    rule.prefix = object.text(u"prefix", false).toUtf8();
    if (object.oneOf({u"header"_s, u"query"_s}) == "query"_L1)
      rule.query = object.text(u"query").toUtf8();
    rule.header = object.header(u"header", rule.header);
    break;
  case Kind::OAuth2Client:
  case Kind::OAuth2Refresh:
    readOAuth(reader, object, rule);
    break;
  case Kind::PasswordTicket:
    readTicket(reader, object, rule);
    break;
  case Kind::Hmac:
    readHmac(object, rule);
    break;
  case Kind::ServiceAccount:
    readSecrets(object, rule, {u"keyFile"_s});
    rule.url = object.filled(u"tokenUrl");
    rule.scope = object.text(u"scope");
    rule.prefix = "Bearer ";
    readSend(reader, object, rule);
    break;
  }
  return rule;
}

LimitRule readLimits(ManifestReader& reader, const ManifestPlace& place) {
  LimitRule rule;
  ManifestObject object(reader, place,
                        {u"perSecond"_s, u"burst"_s, u"concurrency"_s, u"connectMs"_s, u"idleMs"_s, u"timeoutMs"_s,
                         u"retryOn"_s, u"maxAttempts"_s, u"largestAnswer"_s});
  rule.perSecond = object.integer(u"perSecond", rule.perSecond, 1, 1000);
  rule.burst = object.integer(u"burst", rule.burst, 1, 1000);
  rule.concurrency = object.integer(u"concurrency", rule.concurrency, 1, 6);
  rule.connectMs = object.integer(u"connectMs", rule.connectMs, 100, 120'000);
  rule.idleMs = object.integer(u"idleMs", rule.idleMs, 100, 600'000);
  rule.timeoutMs = object.integer(u"timeoutMs", rule.timeoutMs, 100, 3'600'000);
  rule.maxAttempts = object.integer(u"maxAttempts", rule.maxAttempts, 1, 10);
  rule.largestAnswer = object.integer(u"largestAnswer", rule.largestAnswer, 1024, 256 << 20);
  if (const auto statuses = object.find(u"retryOn"))
    rule.retryOn = reader.statuses(*statuses);
  return rule;
}

} // namespace muniment::connect
