#include "core/connect/manifest/manifest_connection.h"

#include "core/connect/http/key_authenticator.h"
#include "core/connect/http/ticket_source.h"
#include "core/connect/http/token_authenticator.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

using Kind = AuthRule::Kind;

Pace paceOf(const LimitRule& limits) {
  Pace pace;
  pace.perSecond = limits.perSecond;
  pace.burst = limits.burst;
  pace.concurrency = limits.concurrency;
  pace.attempts = limits.maxAttempts;
  pace.retryOn = limits.retryOn;
  return pace;
}

} // namespace

ManifestConnection::ManifestConnection(Manifest manifest, ConnectionValues values)
    : m_manifest(std::move(manifest)), m_values(std::move(values)) {}

Result<std::unique_ptr<ManifestConnection>> ManifestConnection::open(Manifest manifest, ConnectionValues values,
                                                                     const Parts& parts) {
  std::unique_ptr<ManifestConnection> made(new ManifestConnection(std::move(manifest), std::move(values)));
  MUNIMENT_TRY(made->assemble(parts));
  return made;
}

const Secret& ManifestConnection::secret(const QString& name) const {
  static const Secret kNone;
  const auto found = m_values.secrets.find(name);
  return found == m_values.secrets.end() ? kNone : found->second;
}

Result<void> ManifestConnection::checkValues() const {
  for (const auto& [name, title] : m_manifest.site) {
    const auto found = m_values.site.find(name);
    if (found == m_values.site.end() || found->second.isEmpty())
      return failure(ErrorKind::Usage, "peer.setting_missing"_L1, {title});
  }
  for (const auto& [name, title] : m_manifest.secrets) {
    if (secret(name).isEmpty())
      return failure(ErrorKind::Usage, "peer.secret_missing"_L1, {title});
  }
  return {};
}

Result<void> ManifestConnection::assemble(const Parts& parts) {
  MUNIMENT_TRY(checkValues());
  m_base = fill(m_manifest.base, {{}, m_values.site, {}}).value_or(QString());
  while (m_base.endsWith(u'/'))
    m_base.chop(1);
  m_hosts = HostList(m_manifest.allowHosts);
  m_hosts.add(QUrl(m_base).host());
  MUNIMENT_TRY(m_hosts.check(QUrl(m_base, QUrl::StrictMode)));
  m_logged = std::make_unique<LoggedLine>(*parts.transport, Redaction(m_manifest.words()),
                                          LoggedLine::Book{m_manifest.id, parts.clock, parts.log, parts.capture});
  m_confined = std::make_unique<ConfinedLine>(*m_logged, m_hosts);
  m_paced = std::make_unique<PacedLine>(*m_confined, paceOf(m_manifest.limits),
                                        PacedLine::Surroundings{parts.clock, parts.pause, parts.chance});
  MUNIMENT_TRY_LET(made, authenticator(parts));
  m_authenticator = std::move(made);
  m_authorized = std::make_unique<AuthorizedLine>(*m_paced, *m_authenticator, m_manifest.auth.expiredOn);
  return {};
}

Secret ManifestConnection::roleSecret(const QString& role) const {
  const auto found = m_manifest.auth.secrets.find(role);
  return found == m_manifest.auth.secrets.end() ? Secret() : secret(found->second).clone();
}

Secret ManifestConnection::prefixed(const QString& role) const {
  QByteArray value = m_manifest.auth.prefix + roleSecret(role).view().toByteArray();
  return Secret(std::move(value));
}

Result<std::unique_ptr<Authenticator>> ManifestConnection::authenticator(const Parts& parts) {
  const AuthRule& rule = m_manifest.auth;
  switch (rule.kind) {
  case Kind::None:
    return KeyAuthenticator::none();
  case Kind::Basic:
    return KeyAuthenticator::basic(roleSecret(u"user"_s), roleSecret(u"password"_s));
  case Kind::Bearer:
    return KeyAuthenticator::header(rule.header, prefixed(u"token"_s));
  case Kind::ApiKey:
    return rule.query.isEmpty() ? KeyAuthenticator::header(rule.header, prefixed(u"key"_s))
                                : KeyAuthenticator::query(rule.query, prefixed(u"key"_s));
  case Kind::Hmac:
    return std::make_unique<HmacAuthenticator>(rule.hmac, roleSecret(u"secret"_s), *parts.clock);
  case Kind::OAuth2Client:
  case Kind::OAuth2Refresh:
  case Kind::PasswordTicket:
  case Kind::ServiceAccount:
    break;
  }
  return tokens(parts);
}

Result<QUrl> ManifestConnection::authUrl() const {
  const QUrl url(fill(m_manifest.auth.url, {m_base, m_values.site, {}}).value_or(QString()), QUrl::StrictMode);
  MUNIMENT_TRY(m_hosts.check(url));
  return url;
}

Result<std::unique_ptr<Authenticator>> ManifestConnection::tokens(const Parts& parts) {
  const AuthRule& rule = m_manifest.auth;
  MUNIMENT_TRY_LET(url, authUrl());
  std::unique_ptr<TokenSource> source;
  if (rule.kind == Kind::PasswordTicket) {
    TicketSource::Door door{url, {}, rule.json, rule.ticket};
    for (const auto& [field, role] : rule.fields)
      door.fields.emplace_back(field, roleSecret(role));
    source = std::make_unique<TicketSource>(*m_paced, std::move(door));
  } else {
    OAuthSource::Grant grant;
    grant.tokenUrl = url;
    grant.clientId = roleSecret(u"clientId"_s);
    grant.clientSecret = roleSecret(u"clientSecret"_s);
    grant.refreshToken = roleSecret(u"refreshToken"_s);
    grant.scope = rule.scope;
    grant.credentialsInForm = rule.credentialsInForm;
    grant.keeper = parts.keeper;
    grant.keyFile = roleSecret(u"keyFile"_s);
    source = std::make_unique<OAuthSource>(*m_paced, std::move(grant), *parts.clock);
  }
  return std::make_unique<TokenAuthenticator>(std::move(source), TokenForm{rule.header, rule.prefix, rule.renewHeader},
                                              *parts.clock);
}

} // namespace muniment::connect
