#include "core/connect/http/qt_transport.h"

#include <QtCore/QEventLoop>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkReply>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

QNetworkRequest requestOf(const HttpRequest& request) {
  QNetworkRequest out(request.url);
  out.setTransferTimeout(request.timeoutMilliseconds);
  out.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  for (const auto& [name, value] : request.headers)
    out.setRawHeader(name, value);
  return out;
}

} // namespace

Result<HttpResponse> QtTransport::send(const HttpRequest& request) {
  if (request.url.scheme() != "https"_L1 && request.url.scheme() != "http"_L1)
    return failure(ErrorKind::Usage, "http.not_a_web_address"_L1);
  QNetworkAccessManager network;
  QEventLoop loop; // this thread belongs to the caller of a blocking call, never to the user interface
  const std::unique_ptr<QNetworkReply> reply(
      network.sendCustomRequest(requestOf(request), request.method, request.body));
  HttpResponse response;
  bool tooLarge = false;
  QObject::connect(reply.get(), &QNetworkReply::readyRead, &loop, [&] {
    response.body += reply->readAll();
    if (response.body.size() > request.largestResponse) {
      tooLarge = true;
      reply->abort();
    }
  });
  QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
  if (!reply->isFinished())
    loop.exec();
  if (tooLarge)
    return failure(ErrorKind::Failed, "http.answer_too_large"_L1);
  response.body += reply->readAll();
  response.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
  for (const auto& [name, value] : reply->rawHeaderPairs())
    response.headers.emplace_back(name, value);
  if (response.status == 0)
    return failure(
        makeRetryable(ErrorKind::Unavailable, "http.unreachable"_L1, {request.url.host()}, reply->errorString()));
  return response;
}

} // namespace muniment::connect
