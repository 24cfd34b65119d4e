#include "core/connect/http/live_exchange.h"

#include "core/connect/http/one_way_device.h"

#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QSslError>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kReadAhead = 256 * 1024; ///< a peer that sends faster than we keep is slowed down

/// Bytes in memory as a stream, so that every body goes the same way.
class MemoryStream final : public ByteStream {
 public:
  explicit MemoryStream(QByteArray bytes) : m_bytes(std::move(bytes)) {}
  Result<qint64> read(char* into, qint64 size) override {
    const auto count = std::min<qint64>(size, m_bytes.size() - m_at);
    std::copy_n(m_bytes.constData() + m_at, count, into);
    m_at += count;
    return count;
  }

 private:
  QByteArray m_bytes;
  qint64 m_at = 0;
};

bool failedBeforeSending(QNetworkReply::NetworkError error) {
  switch (error) {
  case QNetworkReply::ConnectionRefusedError:
  case QNetworkReply::HostNotFoundError:
  case QNetworkReply::ProxyConnectionRefusedError:
  case QNetworkReply::ProxyNotFoundError:
  case QNetworkReply::ProxyTimeoutError:
  case QNetworkReply::ProxyAuthenticationRequiredError:
    return true;
  default:
    return false;
  }
}

/// Qt tells statuses of 400 and more as errors as well; those are answers.
bool isAnswer(QNetworkReply::NetworkError error, int status) {
  if (error == QNetworkReply::NoError)
    return status != 0;
  return status >= 400 && error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ProtocolFailure;
}

} // namespace

LiveExchange::LiveExchange(const HttpJob& job, std::shared_ptr<Outcome> outcome, QObject* parent)
    : QObject(parent), m_job(job), m_outcome(std::move(outcome)), m_total(this), m_idle(this) {
  m_total.setSingleShot(true);
  m_idle.setSingleShot(true);
  QObject::connect(&m_total, &QTimer::timeout, this, [this] { outOfTime(true); });
  QObject::connect(&m_idle, &QTimer::timeout, this, [this] { outOfTime(false); });
}

void LiveExchange::start(QNetworkAccessManager& network, const QSslConfiguration& tls) {
  if (m_job.download) {
    if (auto ready = m_job.download->restart(); !ready)
      return complete(Failure(std::move(ready).error()));
  }
  QNetworkRequest request(m_job.request.url);
  request.setSslConfiguration(tls);
  request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
  request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
  request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
  request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
  request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
  request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
  request.setRawHeader("User-Agent", "Muniment");
  request.setRawHeader("Accept-Encoding", "identity");
  for (const auto& [name, value] : m_job.request.headers)
    request.setRawHeader(name, value);
  m_total.start(m_job.request.timeoutMilliseconds);
  m_idle.start(m_job.idleMilliseconds);
  sendRequest(network, std::move(request));
}

void LiveExchange::sendRequest(QNetworkAccessManager& network, QNetworkRequest request) {
  // Even an empty body is one that Qt cannot send again by itself.
  if (m_job.upload || !m_job.request.body.isEmpty() || !m_job.mayRepeat()) {
    std::unique_ptr<ByteStream> stream;
    if (m_job.upload) {
      auto opened = m_job.upload->open();
      if (!opened)
        return complete(Failure(std::move(opened).error()));
      stream = std::move(*opened);
    } else {
      stream = std::make_unique<MemoryStream>(m_job.request.body);
    }
    const qint64 size = m_job.upload ? m_job.upload->size() : m_job.request.body.size();
    request.setHeader(QNetworkRequest::ContentLengthHeader, size);
    auto* body = new OneWayDevice(std::move(stream), size, this);
    QObject::connect(
        body, &OneWayDevice::aboutToClose, this, [this, body] { stop(body->trouble()); }, Qt::QueuedConnection);
    m_reply = network.sendCustomRequest(request, m_job.request.method, body);
  } else {
    m_reply = network.sendCustomRequest(request, m_job.request.method, QByteArray());
  }
  m_reply->setParent(this);
  connectReply();
}

void LiveExchange::connectReply() {
  m_reply->setReadBufferSize(kReadAhead);
  QObject::connect(m_reply, &QNetworkReply::socketStartedConnecting, this, &LiveExchange::connecting);
  QObject::connect(m_reply, &QNetworkReply::encrypted, this, &LiveExchange::alive);
  QObject::connect(m_reply, &QNetworkReply::metaDataChanged, this, &LiveExchange::alive);
  QObject::connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent) {
    if (sent > 0)
      alive();
  });
  QObject::connect(m_reply, &QNetworkReply::readyRead, this, &LiveExchange::take);
  QObject::connect(m_reply, &QNetworkReply::finished, this, &LiveExchange::finished);
  QObject::connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
    QStringList found;
    for (const QSslError& error : errors)
      found += error.errorString();
    stop(makeError(ErrorKind::Refused, "http.not_trusted"_L1, {m_job.request.url.host()}, found.join("; "_L1)));
  });
}

void LiveExchange::connecting() {
  alive();
  // Qt tells when TLS stands, but not when a bare connection does.
  m_connecting = m_job.request.url.scheme() == "https"_L1;
  if (m_connecting && !m_done)
    m_idle.start(m_job.connectMilliseconds);
}

void LiveExchange::alive() {
  m_connecting = false;
  if (!m_done)
    m_idle.start(m_job.idleMilliseconds);
}

void LiveExchange::outOfTime(bool total) {
  const QString host = m_job.request.url.host();
  if (m_connecting)
    return stop(makeRetryable(ErrorKind::Unavailable, "http.unreachable"_L1, {host}, u"no connection in time"_s));
  stop(makeRetryable(ErrorKind::Unavailable, "http.too_slow"_L1, {host}, total ? u"total"_s : u"silence"_s));
}

int LiveExchange::status() const { return m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

bool LiveExchange::intoTarget() const { return m_job.download && status() >= 200 && status() < 300; }

Result<void> LiveExchange::keep(const QByteArray& bytes) {
  m_received += bytes.size();
  if (m_received > (intoTarget() ? m_job.largestDownload : m_job.request.largestResponse))
    return failure(ErrorKind::Failed, "http.answer_too_large"_L1);
  if (intoTarget())
    return m_job.download->write(bytes);
  m_response.body += bytes;
  return {};
}

void LiveExchange::take() {
  if (m_done)
    return;
  alive();
  while (m_reply->bytesAvailable() > 0) {
    if (auto kept = keep(m_reply->read(kReadAhead)); !kept)
      return complete(Failure(std::move(kept).error()));
  }
}

Error LiveExchange::networkError() const {
  const auto error = m_reply->error();
  const QString host = m_job.request.url.host();
  const QString detail = u"network error %1"_s.arg(int(error)); // Qt's own words hold the address with all its values
  if (error == QNetworkReply::SslHandshakeFailedError)
    return makeError(ErrorKind::Refused, "http.not_trusted"_L1, {host}, detail);
  if (m_connecting || failedBeforeSending(error))
    return makeRetryable(ErrorKind::Unavailable, "http.unreachable"_L1, {host}, detail);
  return makeRetryable(ErrorKind::Unavailable, "http.broken"_L1, {host}, detail);
}

void LiveExchange::finished() {
  if (m_done)
    return;
  take();
  if (m_done)
    return;
  if (!isAnswer(m_reply->error(), status()))
    return stop(networkError());
  const QVariant promised = m_reply->header(QNetworkRequest::ContentLengthHeader);
  if (promised.isValid() && m_job.request.method != "HEAD" && status() != 304 && promised.toLongLong() != m_received)
    return stop(makeRetryable(ErrorKind::Unavailable, "http.broken"_L1, {m_job.request.url.host()},
                              u"the length is not the promised one"_s));
  m_response.status = status();
  for (const auto& [name, value] : m_reply->rawHeaderPairs())
    m_response.headers.emplace_back(name, value);
  complete(std::move(m_response));
}

void LiveExchange::complete(Result<HttpResponse> result) {
  if (std::exchange(m_done, true))
    return;
  m_total.stop();
  m_idle.stop();
  if (m_reply && !m_reply->isFinished()) {
    m_reply->disconnect(this);
    m_reply->abort();
  }
  {
    const std::scoped_lock lock(m_outcome->mutex);
    m_outcome->result = std::move(result);
  }
  m_outcome->changed.notify_all();
  deleteLater();
}

} // namespace muniment::connect
