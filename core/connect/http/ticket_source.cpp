#include "core/connect/http/ticket_source.h"

#include "core/base/json.h"
#include "core/connect/http/form_body.h"

namespace muniment::connect {

using namespace Qt::StringLiterals;

QByteArray TicketSource::body() const {
  if (m_door.json) {
    Json::Object members;
    for (const auto& [name, value] : m_door.fields)
      members.emplace(name, QString::fromUtf8(value.view()));
    QByteArray out;
    return appendCanonical(out, members) ? out : QByteArray();
  }
  std::vector<std::pair<QString, QByteArray>> fields;
  for (const auto& [name, value] : m_door.fields)
    fields.emplace_back(name, value.view().toByteArray());
  return formBody(fields);
}

Result<Token> TicketSource::fetch(const SharedProgress& progress) {
  HttpJob job;
  job.progress = progress;
  job.repeatable = true; // two tickets do no harm
  job.request.method = "POST";
  job.request.url = m_door.url;
  setHeader(job.request, "Content-Type", m_door.json ? "application/json" : "application/x-www-form-urlencoded");
  setHeader(job.request, "Accept", "application/json");
  job.request.body = body();
  MUNIMENT_TRY_LET(response, m_line->exchange(job));
  const QString host = m_door.url.host();
  if (response.status == 429 || response.status >= 500)
    return Failure(makeRetryable(ErrorKind::Unavailable, "http.sign_in_unavailable"_L1, {host}));
  if (response.status != 200)
    return failure(ErrorKind::Refused, "http.sign_in_refused"_L1, {host});
  const auto answer = ForeignJson::parse(response.body);
  const ForeignJson* ticket = answer ? m_door.ticket.in(*answer) : nullptr;
  if (!ticket || !ticket->isString() || ticket->text().isEmpty())
    return failure(ErrorKind::Failed, "http.sign_in_malformed"_L1, {host});
  Token token;
  token.value = Secret(ticket->text().toUtf8());
  return token;
}

} // namespace muniment::connect
