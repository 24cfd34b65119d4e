#include "core/connect/contentserver/rm_line.h"

#include "core/connect/contentserver/rm_answer.h"
#include "core/connect/contentserver/rm_error_table.h"
#include "core/connect/contentserver/rm_sign_in.h"
#include "core/connect/http/form_body.h"

namespace muniment::connect::contentserver {
namespace {

using namespace Qt::StringLiterals;

constexpr int kUploadMilliseconds = 600'000;
constexpr qint64 kLargestAnswer = qint64(32) << 20;

QString siteValue(const ConnectionValues& values, const QString& name) {
  const auto found = values.site.find(name);
  return found == values.site.end() ? QString() : found->second.trimmed();
}

/// What the log may show of an address.
std::set<QString> words() {
  const QString all =
      u"api v1 v2 auth nodes node versions content audit categories classifications rmclassifications holds hold "
      "holditems rsis rsischedules rsischedule stages rsi classificationvolume classifieditems page limit fields "
      "where_type where_name sort permissions members assignments processes subprocesses tasks forms update "
      "businessworkspaces relateditems roles multipart settings disposition snapshottable disposition-snapshots qdate "
      "finalizerecords rmqueues list otdsws oauth2 token serverinfo where_audit_date_start where_audit_date_end "
      "draftprocesses workflows status results data id type name error ok errMsg"_s;
  const QStringList list = all.split(u' ');
  return {list.begin(), list.end()};
}

Pace paceOf(const ConnectionValues& values) {
  Pace pace;
  pace.perSecond = siteValue(values, u"per_second"_s).toInt();
  pace.burst = std::max(10, pace.perSecond);
  return pace;
}

QByteArray queryOf(const RmCall::Fields& fields) { return fields.empty() ? QByteArray() : '?' + formBody(fields); }

} // namespace

Result<std::unique_ptr<RmLine>> RmLine::open(const ConnectionValues& values, const Parts& parts) {
  std::unique_ptr<RmLine> made(new RmLine);
  QString address = siteValue(values, u"address"_s);
  while (address.endsWith(u'/'))
    address.chop(1);
  if (address.isEmpty())
    return failure(ErrorKind::Usage, "peer.setting_missing"_L1, {u"address"_s});
  made->m_api = QUrl(address, QUrl::StrictMode);
  made->m_hosts.add(made->m_api.host());
  if (const QString directory = siteValue(values, u"directory"_s); !directory.isEmpty())
    made->m_hosts.add(QUrl(directory, QUrl::StrictMode).host());
  MUNIMENT_TRY(made->m_hosts.check(made->m_api));
  made->m_logged =
      std::make_unique<LoggedLine>(*parts.transport, Redaction(words()),
                                   LoggedLine::Book{u"contentserver"_s, parts.clock, parts.log, parts.capture});
  made->m_confined = std::make_unique<ConfinedLine>(*made->m_logged, made->m_hosts);
  made->m_paced = std::make_unique<PacedLine>(*made->m_confined, paceOf(values),
                                              PacedLine::Surroundings{parts.clock, parts.pause, parts.chance});
  MUNIMENT_TRY_LET(source, signInOf(values, made->m_api, *made->m_paced, *parts.clock));
  made->m_authenticator = std::make_unique<TokenAuthenticator>(
      std::move(source), TokenForm{"OTCSTicket", QByteArray(), "OTCSTicket"}, *parts.clock);
  made->m_line = std::make_unique<AuthorizedLine>(*made->m_paced, *made->m_authenticator);
  return made;
}

Result<HttpJob> RmLine::jobOf(const RmCall& call) const {
  HttpJob job;
  job.request.method = call.method;
  job.request.url =
      QUrl::fromEncoded(m_api.toEncoded() + '/' + call.path.toUtf8() + queryOf(call.query), QUrl::StrictMode);
  MUNIMENT_TRY(m_hosts.check(job.request.url));
  job.request.timeoutMilliseconds = call.timeoutMilliseconds;
  job.request.largestResponse = kLargestAnswer;
  job.repeatable = call.repeatable;
  setHeader(job.request, "Accept", "application/json");
  QByteArray body;
  if (call.body && !appendCanonical(body, *call.body))
    return failure(ErrorKind::Usage, "rm.not_json_text"_L1);
  if (!call.parts.empty()) {
    std::vector<FormPart> parts;
    if (call.body)
      parts.push_back({u"body"_s, {}, body, {}, {}});
    parts.insert(parts.end(), call.parts.begin(), call.parts.end());
    const auto form = std::make_shared<MultipartUpload>(std::move(parts));
    setHeader(job.request, "Content-Type", form->contentType());
    job.upload = form;
    job.request.timeoutMilliseconds = kUploadMilliseconds;
    return job;
  }
  RmCall::Fields fields = call.form;
  if (call.body)
    fields.emplace_back(u"body"_s, body);
  if (!fields.empty() || call.method == "POST" || call.method == "PUT") {
    setHeader(job.request, "Content-Type", "application/x-www-form-urlencoded");
    job.request.body = formBody(fields);
  }
  return job;
}

Result<HttpResponse> RmLine::send(const RmCall& call, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(job, jobOf(call));
  job.progress = progress;
  return m_line->exchange(job);
}

Result<ForeignJson> RmLine::ask(const RmCall& call, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(response, send(call, progress));
  return documentIn(response);
}

Result<void> RmLine::download(const QString& path, std::shared_ptr<DownloadTarget> target, qint64 largest,
                              const SharedProgress& progress) {
  RmCall call;
  call.path = path;
  MUNIMENT_TRY_LET(job, jobOf(call));
  setHeader(job.request, "Accept", "*/*");
  job.request.timeoutMilliseconds = kUploadMilliseconds;
  job.download = std::move(target);
  job.largestDownload = largest;
  job.progress = progress;
  MUNIMENT_TRY_LET(response, m_line->exchange(job));
  if (response.status >= 200 && response.status < 300)
    return {};
  const auto refused = documentIn(response);
  return refused ? failure(ErrorKind::Failed, "rm.refused"_L1) : Result<void>(Failure(refused.error()));
}

} // namespace muniment::connect::contentserver
