#include "core/connect/whatsapp/graph_client.h"

#include "core/connect/http/key_authenticator.h"

#include <QtCore/QUrlQuery>

namespace muniment::connect::whatsapp {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kUsualBase = "https://graph.facebook.com/v24.0"_L1;
constexpr auto kMediaHost = "lookaside.fbsbx.com"_L1;
constexpr int kMostPages = 100;
constexpr int kMediaMilliseconds = 600'000;

QString siteValue(const ConnectionValues& values, const QString& name) {
  const auto found = values.site.find(name);
  return found == values.site.end() ? QString() : found->second.trimmed();
}

/// What the log may show of an address, and a capture of what was said: words of the interface itself.
std::set<QString> words() {
  const QString all =
      u"messages media message_templates phone_numbers subscribed_apps limit after fields debug_token input_token "
      "health_status error code phone_number_id whatsapp template type text attachments mid v23.0 v24.0 data action "
      "audio biz_opaque_callback_data body button buttons caption category components contacts context cursors details "
      "display_phone_number document emoji entities entity_type error_data error_subcode errors expires_at fbtrace_id "
      "file_size filename footer header id image index input interactive is_valid language link list location message "
      "message_id message_status messaging_product mime_type name next paging parameters policy preview_url "
      "quality_rating quality_score reaction recipient recipient_type reply rows score sections sha256 status sticker "
      "sub_type success throughput title to typing_indicator url verified_name video voice wa_id waba_id"_s;
  const QStringList list = all.split(u' ');
  return {list.begin(), list.end()};
}

/// Nothing is repeated here: after an unheard answer nobody knows whether the message went.
Pace paceOf() {
  Pace pace;
  pace.perSecond = 0;
  pace.attempts = 1;
  pace.retryOn.clear();
  pace.circuitFailures = 10;
  return pace;
}

QString textAt(const ForeignJson* from, QStringView name) {
  const ForeignJson* member = from ? from->member(name) : nullptr;
  return member ? member->text() : QString();
}

/// Base64 in some answers, hexadecimal in others.
QByteArray digestFrom(const QString& text) {
  if (text.size() == 64)
    return QByteArray::fromHex(text.toLatin1());
  const QByteArray bytes = QByteArray::fromBase64(text.toLatin1());
  return bytes.size() == 32 ? bytes : QByteArray();
}

} // namespace

Result<std::unique_ptr<GraphClient>> GraphClient::open(const ConnectionValues& values, const Parts& parts) {
  std::unique_ptr<GraphClient> made(new GraphClient);
  made->m_base = siteValue(values, u"address"_s);
  if (made->m_base.isEmpty())
    made->m_base = QString(kUsualBase);
  while (made->m_base.endsWith(u'/'))
    made->m_base.chop(1);
  made->m_number = siteValue(values, u"number"_s);
  made->m_account = siteValue(values, u"account"_s);
  if (made->m_number.isEmpty())
    return failure(ErrorKind::Usage, "peer.setting_missing"_L1, {u"number"_s});
  const auto token = values.secrets.find(u"token"_s);
  if (token == values.secrets.end() || token->second.isEmpty())
    return failure(ErrorKind::Usage, "peer.secret_missing"_L1, {u"token"_s});
  made->m_hosts = HostList(siteValue(values, u"media_hosts"_s).split(u' ', Qt::SkipEmptyParts));
  made->m_hosts.add(QString(kMediaHost));
  made->m_hosts.add(QUrl(made->m_base).host());
  MUNIMENT_TRY(made->m_hosts.check(QUrl(made->m_base, QUrl::StrictMode)));
  made->m_logged = std::make_unique<LoggedLine>(*parts.transport, Redaction(words()),
                                                LoggedLine::Book{u"whatsapp"_s, parts.clock, parts.log, parts.capture});
  made->m_confined = std::make_unique<ConfinedLine>(*made->m_logged, made->m_hosts);
  made->m_paced = std::make_unique<PacedLine>(*made->m_confined, paceOf(),
                                              PacedLine::Surroundings{parts.clock, parts.pause, parts.chance});
  made->m_token = Secret(token->second.view().toByteArray());
  QByteArray proof = "Bearer " + token->second.view().toByteArray();
  made->m_authenticator = KeyAuthenticator::header("Authorization", Secret(std::move(proof)));
  made->m_line = std::make_unique<AuthorizedLine>(*made->m_paced, *made->m_authenticator, std::set<int>());
  return made;
}

Result<QUrl> GraphClient::urlOf(const QString& path) const {
  const QUrl url(m_base + u'/' + path, QUrl::StrictMode);
  MUNIMENT_TRY(m_hosts.check(url));
  return url;
}

Result<HttpResponse> GraphClient::post(const QString& path, const QByteArray& body, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(url, urlOf(path));
  HttpJob job;
  job.request.method = "POST";
  job.request.url = url;
  job.request.headers = {{"Content-Type", "application/json"}};
  job.request.body = body;
  job.progress = progress;
  return m_line->exchange(job);
}

Result<ForeignJson> GraphClient::get(const QString& path, const SharedProgress& progress) {
  MUNIMENT_TRY_LET(url, urlOf(path));
  HttpJob job;
  job.request.url = url;
  job.request.largestResponse = qint64(8) << 20;
  job.progress = progress;
  MUNIMENT_TRY_LET(response, m_line->exchange(job));
  return documentIn(response);
}

Result<std::vector<ForeignJson>> GraphClient::list(const QString& path, const SharedProgress& progress) {
  std::vector<ForeignJson> items;
  QString after;
  for (int page = 0; page < kMostPages; ++page) {
    QString asked = path + (path.contains(u'?') ? u"&"_s : u"?"_s) + u"limit=100"_s;
    if (!after.isEmpty())
      asked += u"&after="_s + QString::fromLatin1(QUrl::toPercentEncoding(after));
    MUNIMENT_TRY_LET(document, get(asked, progress));
    if (const ForeignJson* data = document.member(u"data"))
      items.insert(items.end(), data->elements().begin(), data->elements().end());
    // The address of the next page is not followed: it is made here, from its cursor.
    const ForeignJson* paging = document.member(u"paging");
    const QString next = textAt(paging ? paging->member(u"cursors") : nullptr, u"after");
    if (textAt(paging, u"next").isEmpty() || next.isEmpty() || next == after)
      return items;
    after = next;
  }
  return failure(ErrorKind::Failed, "peer.page_repeats"_L1, {u"WhatsApp"_s});
}

Result<std::optional<Instant>> GraphClient::tokenEnds(const SharedProgress& progress) {
  const QByteArray token = m_token.view().toByteArray().toPercentEncoding();
  MUNIMENT_TRY_LET(document, get(u"debug_token?input_token="_s + QString::fromLatin1(token), progress));
  const ForeignJson* data = document.member(u"data");
  const ForeignJson* ends = data ? data->member(u"expires_at") : nullptr;
  bool isNumber = false;
  const qint64 seconds = ends ? ends->text().toLongLong(&isNumber) : 0;
  if (!isNumber || seconds < 0 || seconds > 100'000'000'000)
    return failure(ErrorKind::Failed, "whatsapp.not_json"_L1);
  return seconds == 0 ? std::nullopt : std::optional(Instant::fromMilliseconds(seconds * 1'000));
}

Result<QString> GraphClient::upload(const QString& mime, const QString& name, std::shared_ptr<UploadSource> source,
                                    const SharedProgress& progress) {
  MUNIMENT_TRY_LET(url, urlOf(m_number + u"/media"_s));
  std::vector<FormPart> parts(3);
  parts[0].name = u"messaging_product"_s;
  parts[0].bytes = "whatsapp";
  parts[1].name = u"type"_s;
  parts[1].bytes = mime.toLatin1();
  parts[2].name = u"file"_s;
  parts[2].contentType = mime.toLatin1();
  parts[2].source = std::move(source);
  parts[2].fileName = name;
  const auto form = std::make_shared<MultipartUpload>(std::move(parts));
  HttpJob job;
  job.request.method = "POST";
  job.request.url = url;
  job.request.headers = {{"Content-Type", form->contentType()}};
  job.request.timeoutMilliseconds = kMediaMilliseconds;
  job.upload = form;
  job.progress = progress;
  MUNIMENT_TRY_LET(response, m_line->exchange(job));
  MUNIMENT_TRY_LET(document, documentIn(response));
  QString id = textAt(&document, u"id");
  if (id.isEmpty())
    return failure(problemOf(131053).error());
  return id;
}

Result<MediaPlace> GraphClient::placeOf(const QString& media, const QString& number, const SharedProgress& progress) {
  const QString path = QString::fromLatin1(QUrl::toPercentEncoding(media)) + u"?phone_number_id="_s +
                       QString::fromLatin1(QUrl::toPercentEncoding(number));
  MUNIMENT_TRY_LET(document, get(path, progress));
  MediaPlace place;
  place.url = QUrl(textAt(&document, u"url"), QUrl::StrictMode);
  place.mime = textAt(&document, u"mime_type");
  place.sha256 = digestFrom(textAt(&document, u"sha256"));
  bool isNumber = false;
  const qint64 size = textAt(&document, u"file_size").toLongLong(&isNumber);
  place.size = isNumber ? size : -1;
  MUNIMENT_TRY(m_hosts.check(place.url));
  return place;
}

Result<void> GraphClient::download(const MediaPlace& place, std::shared_ptr<DownloadTarget> target, qint64 largest,
                                   const SharedProgress& progress) {
  HttpJob job;
  job.request.url = place.url;
  job.request.timeoutMilliseconds = kMediaMilliseconds;
  job.download = std::move(target);
  job.largestDownload = largest;
  job.progress = progress;
  MUNIMENT_TRY_LET(response, m_line->exchange(job));
  if (response.status == 401 || response.status == 404 || response.status == 410)
    return failure(ErrorKind::NotFound, "whatsapp.address_expired"_L1);
  if (response.status < 200 || response.status >= 300)
    return failure(problemIn(response).error());
  return {};
}

} // namespace muniment::connect::whatsapp
