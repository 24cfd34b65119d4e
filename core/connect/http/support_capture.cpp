#include "core/connect/http/support_capture.h"

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLongest = 256 * 1024;

QByteArray contentTypeOf(const HttpRequest& request) {
  return headerOf(HttpResponse{0, request.headers, {}}, "Content-Type");
}

Json bodyOf(const Redaction& redaction, const QByteArray& contentType, const QByteArray& body) {
  return body.size() > kLongest ? Json(u"bytes(%1)"_s.arg(body.size())) : redaction.body(contentType, body);
}

Json requestOf(const HttpJob& job, const Redaction& redaction) {
  const HttpRequest& request = job.request;
  return Json::Object{{u"method"_s, QString::fromLatin1(request.method)},
                      {u"address"_s, redaction.address(request.url)},
                      {u"headers"_s, redaction.headers(request.headers)},
                      {u"body"_s, job.upload ? Json(u"bytes(%1)"_s.arg(job.upload->size()))
                                             : bodyOf(redaction, contentTypeOf(request), request.body)}};
}

Json answerOf(const Result<HttpResponse>& outcome, const Redaction& redaction) {
  if (!outcome)
    return Json::Object{{u"error"_s, outcome.error().id}};
  return Json::Object{{u"status"_s, outcome->status},
                      {u"headers"_s, redaction.headers(outcome->headers)},
                      {u"body"_s, bodyOf(redaction, headerOf(*outcome, "Content-Type"), outcome->body)}};
}

} // namespace

void SupportCapture::keep(const HttpJob& job, const Result<HttpResponse>& outcome, const Redaction& redaction,
                          Instant at) {
  const auto bytes = canonicalJson(Json::Object{{u"at"_s, at.toString()},
                                                {u"request"_s, requestOf(job, redaction)},
                                                {u"answer"_s, answerOf(outcome, redaction)}});
  const std::scoped_lock lock(m_mutex);
  if (m_ended || m_kept >= m_most || !bytes)
    return;
  auto file = m_files->create(m_folder / u"exchange-%1.json"_s.arg(m_kept + 1, 5, 10, QChar(u'0')));
  m_ended = !file || !(*file)->write(*bytes);
  m_kept += m_ended ? 0 : 1;
}

int SupportCapture::kept() const {
  const std::scoped_lock lock(m_mutex);
  return m_kept;
}

} // namespace muniment::connect
