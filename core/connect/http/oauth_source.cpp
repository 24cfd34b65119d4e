#include "core/connect/http/oauth_source.h"

#include "core/connect/http/foreign_json.h"
#include "core/connect/http/form_body.h"
#include "core/connect/http/service_account.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr std::int64_t kLongestLife = 366LL * 24 * 3600;

QString textOf(const ForeignJson& answer, QStringView name) {
  const ForeignJson* value = answer.member(name);
  return value && (value->isString() || value->isNumber()) ? value->text() : QString();
}

} // namespace

void OAuthSource::addCredentials(HttpRequest& request, std::vector<std::pair<QString, QByteArray>>& fields) const {
  const QByteArray id = m_grant.clientId.view().toByteArray();
  const QByteArray secret = m_grant.clientSecret.view().toByteArray();
  if (m_grant.credentialsInForm) {
    fields.emplace_back(u"client_id"_s, id);
    fields.emplace_back(u"client_secret"_s, secret);
  } else {
    const QByteArray pair = id.toPercentEncoding() + ':' + secret.toPercentEncoding(); // RFC 6749 §2.3.1
    setHeader(request, "Authorization", "Basic " + pair.toBase64());
  }
}

Result<HttpJob> OAuthSource::job(const SharedProgress& progress) const {
  HttpJob job;
  job.progress = progress;
  job.repeatable = m_grant.refreshToken.isEmpty(); // a refresh token may be good for one use only
  job.request.method = "POST";
  job.request.url = m_grant.tokenUrl;
  std::vector<std::pair<QString, QByteArray>> fields;
  if (!m_grant.keyFile.isEmpty()) {
    MUNIMENT_TRY_LET(statement, accountStatement(m_grant.keyFile, m_grant.tokenUrl, m_grant.scope, m_clock->now()));
    fields.emplace_back(u"grant_type"_s, "urn:ietf:params:oauth:grant-type:jwt-bearer");
    fields.emplace_back(u"assertion"_s, statement);
  } else {
    if (m_grant.refreshToken.isEmpty()) {
      fields.emplace_back(u"grant_type"_s, "client_credentials");
    } else {
      fields.emplace_back(u"grant_type"_s, "refresh_token");
      fields.emplace_back(u"refresh_token"_s, m_grant.refreshToken.view().toByteArray());
    }
    if (!m_grant.scope.isEmpty())
      fields.emplace_back(u"scope"_s, m_grant.scope.toUtf8());
    addCredentials(job.request, fields);
  }
  setHeader(job.request, "Content-Type", "application/x-www-form-urlencoded");
  setHeader(job.request, "Accept", "application/json");
  job.request.body = formBody(fields);
  return job;
}

Result<Token> OAuthSource::fetch(const SharedProgress& progress) {
  MUNIMENT_TRY_LET(asked, job(progress));
  MUNIMENT_TRY_LET(response, m_line->exchange(asked));
  if (response.status == 429 || response.status >= 500)
    return Failure(makeRetryable(ErrorKind::Unavailable, "http.sign_in_unavailable"_L1, {m_grant.tokenUrl.host()}));
  if (response.status != 200)
    return failure(ErrorKind::Refused, "http.sign_in_refused"_L1, {m_grant.tokenUrl.host()});
  return read(response);
}

Result<Token> OAuthSource::read(const HttpResponse& response) {
  const auto answer = ForeignJson::parse(response.body);
  const QString value = answer ? textOf(*answer, u"access_token") : QString();
  if (value.isEmpty())
    return failure(ErrorKind::Failed, "http.sign_in_malformed"_L1, {m_grant.tokenUrl.host()});
  Token token;
  token.value = Secret(value.toUtf8());
  bool isNumber = false;
  const qint64 seconds = textOf(*answer, u"expires_in").toLongLong(&isNumber);
  if (isNumber && seconds > 0)
    token.expires = m_clock->now().plusMilliseconds(std::min<std::int64_t>(seconds, kLongestLife) * 1000);
  const QString next = textOf(*answer, u"refresh_token");
  if (!m_grant.refreshToken.isEmpty() && !next.isEmpty()) {
    m_grant.refreshToken = Secret(next.toUtf8());
    if (m_grant.keeper)
      MUNIMENT_TRY(m_grant.keeper->keep(m_grant.refreshToken));
  }
  return token;
}

} // namespace muniment::connect
