#include "core/connect/http/qt_transport.h"

#include "core/connect/http/live_exchange.h"

#include <QtCore/QPointer>
#include <QtCore/QThread>
#include <QtNetwork/QAuthenticator>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QSslCertificate>

#include <chrono>

namespace muniment::connect {
namespace {

using namespace Qt::StringLiterals;

constexpr std::chrono::milliseconds kLookForCancel(10);

QSslConfiguration tlsOf(const TransportSettings& settings) {
  QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
  tls.setProtocol(QSsl::TlsV1_2OrLater);
  tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
  if (!settings.authorities.isEmpty())
    tls.addCaCertificates(QSslCertificate::fromData(settings.authorities, QSsl::Pem));
  return tls;
}

/// Asks the computer for each address.
class SystemProxies final : public QNetworkProxyFactory {
 public:
  QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override { return systemProxyForQuery(query); }
};

QNetworkProxy proxyOf(const TransportSettings& settings) {
  if (settings.proxy.isEmpty())
    return QNetworkProxy(QNetworkProxy::NoProxy);
  const bool socks = settings.proxy.scheme() == "socks5"_L1;
  return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, settings.proxy.host(),
                       static_cast<quint16>(settings.proxy.port(socks ? 1080 : 8080)), settings.proxy.userName(),
                       settings.proxyPassword);
}

Error closed() { return makeRetryable(ErrorKind::Cancelled, "http.closed"_L1); }

} // namespace

struct QtTransport::Private final {
  explicit Private(TransportSettings given) : settings(std::move(given)) {}

  /// The thread begins with the first job: most runs of a program never speak to anyone.
  void begin() {
    host = std::make_unique<QObject>();
    host->moveToThread(&thread);
    thread.start();
    QMetaObject::invokeMethod(host.get(), [this] {
      tls = tlsOf(settings);
      network = new QNetworkAccessManager(host.get());
      network->setTransferTimeout(0);
      if (settings.systemProxy)
        network->setProxyFactory(new SystemProxies); // owned by the access manager
      else
        network->setProxy(proxyOf(settings));
    });
  }

  Result<HttpResponse> wait(const HttpJob& job, Outcome& outcome, const std::shared_ptr<QPointer<LiveExchange>>& live) {
    std::unique_lock lock(outcome.mutex);
    bool told = false;
    while (!outcome.result) {
      outcome.changed.wait_for(lock, kLookForCancel);
      if (outcome.result || told || !job.isCancelled())
        continue;
      told = true;
      lock.unlock();
      QMetaObject::invokeMethod(host.get(), [live] {
        if (*live)
          (*live)->stop(makeError(ErrorKind::Cancelled, "base.cancelled"_L1));
      });
      lock.lock();
    }
    return std::move(*outcome.result);
  }

  TransportSettings settings;
  QThread thread;
  std::unique_ptr<QObject> host; ///< lives on the thread; parent of all that is under way
  QNetworkAccessManager* network = nullptr;
  QSslConfiguration tls;
  std::mutex mutex;
  std::condition_variable left;
  int waiting = 0;
  bool closing = false;
};

QtTransport::QtTransport(TransportSettings settings) : m_d(std::make_unique<Private>(std::move(settings))) {}

QtTransport::~QtTransport() {
  std::unique_lock lock(m_d->mutex);
  m_d->closing = true;
  if (!m_d->host)
    return;
  QMetaObject::invokeMethod(m_d->host.get(), [host = m_d->host.get()] {
    for (QObject* child : host->children()) {
      if (auto* live = dynamic_cast<LiveExchange*>(child))
        live->stop(closed());
    }
  });
  m_d->left.wait(lock, [this] { return m_d->waiting == 0; });
  m_d->host.release()->deleteLater(); // on its own thread, which ends after that
  m_d->thread.quit();
  m_d->thread.wait();
}

Result<HttpResponse> QtTransport::send(const HttpRequest& request) {
  HttpJob job;
  job.request = request;
  job.connectMilliseconds = request.timeoutMilliseconds;
  job.idleMilliseconds = request.timeoutMilliseconds;
  return exchange(job);
}

Result<HttpResponse> QtTransport::exchange(const HttpJob& job) {
  const QUrl& url = job.request.url;
  if ((url.scheme() != "https"_L1 && url.scheme() != "http"_L1) || url.host().isEmpty())
    return failure(ErrorKind::Usage, "http.not_a_web_address"_L1);
  if (job.isCancelled())
    return failure(ErrorKind::Cancelled, "base.cancelled"_L1);
  auto outcome = std::make_shared<Outcome>();
  auto live = std::make_shared<QPointer<LiveExchange>>(); // touched on the thread of the network only
  {
    const std::scoped_lock lock(m_d->mutex);
    if (m_d->closing)
      return Failure(closed());
    if (!m_d->host)
      m_d->begin();
    ++m_d->waiting;
    QMetaObject::invokeMethod(m_d->host.get(), [d = m_d.get(), job, outcome, live] {
      *live = new LiveExchange(job, outcome, d->host.get());
      (*live)->start(*d->network, d->tls);
    });
  }
  auto result = m_d->wait(job, *outcome, live);
  const std::scoped_lock lock(m_d->mutex);
  --m_d->waiting;
  m_d->left.notify_all();
  return result;
}

} // namespace muniment::connect
