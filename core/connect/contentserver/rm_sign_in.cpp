#include "core/connect/contentserver/rm_sign_in.h"

#include "core/connect/http/oauth_source.h"
#include "core/connect/http/ticket_source.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

QString siteValue(const ConnectionValues& values, const QString& name) {
  const auto found = values.site.find(name);
  return found == values.site.end() ? QString() : found->second.trimmed();
}

/// Shows what another door gave and gets a ticket of the server for it.
class ExchangedTicket final : public TokenSource {
 public:
  ExchangedTicket(std::unique_ptr<TokenSource> inner, QUrl auth, QByteArray header, QByteArray prefix, HttpLine& line)
      : m_inner(std::move(inner)), m_auth(std::move(auth)), m_header(std::move(header)), m_prefix(std::move(prefix)),
        m_line(&line) {}

  Result<Token> fetch(const SharedProgress& progress) override {
    MUNIMENT_TRY_LET(proof, m_inner->fetch(progress));
    HttpJob job;
    job.progress = progress;
    job.request.url = m_auth;
    setHeader(job.request, "Accept", "application/json");
    setHeader(job.request, m_header, m_prefix + proof.value.view().toByteArray());
    MUNIMENT_TRY_LET(response, m_line->exchange(job));
    if (response.status == 429 || response.status >= 500)
      return Failure(makeRetryable(ErrorKind::Unavailable, "http.sign_in_unavailable"_L1, {m_auth.host()}));
    if (response.status != 200)
      return failure(ErrorKind::Refused, "http.sign_in_refused"_L1, {m_auth.host()});
    QByteArray ticket = headerOf(response, "OTCSTicket");
    if (ticket.isEmpty())
      return failure(ErrorKind::Failed, "http.sign_in_malformed"_L1, {m_auth.host()});
    return Token{Secret(std::move(ticket)), {}};
  }

 private:
  std::unique_ptr<TokenSource> m_inner;
  QUrl m_auth;
  QByteArray m_header;
  QByteArray m_prefix;
  HttpLine* m_line;
};

JsonPointer ticketPlace() { return JsonPointer::parse(u"/ticket"_s).value_or(JsonPointer()); }

QUrl under(const QString& base, const QString& path) {
  QString text = base;
  while (text.endsWith(u'/'))
    text.chop(1);
  return QUrl(text + path, QUrl::StrictMode);
}

} // namespace

Result<std::unique_ptr<TokenSource>> signInOf(const ConnectionValues& values, const QUrl& api, HttpLine& line,
                                              const Clock& clock) {
  for (const QString& name : {u"user"_s, u"password"_s})
    if (const auto found = values.secrets.find(name); found == values.secrets.end() || found->second.isEmpty())
      return failure(ErrorKind::Usage, "peer.secret_missing"_L1, {name});
  const auto copy = [&](const QString& name) { return values.secrets.at(name).clone(); };
  const QString kind = siteValue(values, u"sign_in"_s);
  const QUrl auth = under(api.toString(), u"/v1/auth"_s);
  std::vector<std::pair<QString, Secret>> fields;
  const auto add = [&](const QString& field, Secret value) { fields.emplace_back(field, std::move(value)); };
  if (kind.isEmpty() || kind == "password"_L1) {
    add(u"username"_s, copy(u"user"_s));
    add(u"password"_s, copy(u"password"_s));
    if (const QString domain = siteValue(values, u"domain"_s); !domain.isEmpty())
      add(u"domain"_s, Secret(domain.toUtf8()));
    return std::make_unique<TicketSource>(line, TicketSource::Door{auth, std::move(fields), false, ticketPlace()});
  }
  const QString directory = siteValue(values, u"directory"_s);
  if (directory.isEmpty())
    return failure(ErrorKind::Usage, "peer.setting_missing"_L1, {u"directory"_s});
  if (kind == "directory"_L1) {
    add(u"user_name"_s, copy(u"user"_s));
    add(u"password"_s, copy(u"password"_s));
    auto inner = std::make_unique<TicketSource>(
        line, TicketSource::Door{under(directory, u"/otdsws/rest/authentication/credentials"_s), std::move(fields),
                                 true, ticketPlace()});
    return std::make_unique<ExchangedTicket>(std::move(inner), auth, "OTDSTicket", QByteArray(), line);
  }
  if (kind == "client"_L1) {
    auto inner = std::make_unique<OAuthSource>(
        line,
        OAuthSource::Grant{
            under(directory, u"/otdsws/oauth2/token"_s), copy(u"user"_s), copy(u"password"_s), {}, false, {}, nullptr},
        clock);
    return std::make_unique<ExchangedTicket>(std::move(inner), auth, "Authorization", "Bearer ", line);
  }
  return failure(ErrorKind::Usage, "rm.sign_in_unknown"_L1, {kind});
}

} // namespace muniment::connect::contentserver
