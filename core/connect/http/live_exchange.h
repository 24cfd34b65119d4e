#pragma once

#include "core/connect/http/http_line.h"

#include <QtCore/QObject>
#include <QtCore/QTimer>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QSslConfiguration>

#include <condition_variable>
#include <mutex>
#include <optional>

class QNetworkAccessManager;

namespace muniment::connect {

/// Where a caller waits for the end of its job.
struct Outcome final {
  std::mutex mutex;
  std::condition_variable changed;
  std::optional<Result<HttpResponse>> result;
};

/// One attempt under way. Lives on the thread of the network and deletes itself once the outcome is there.
class LiveExchange final : public QObject {
 public:
  LiveExchange(const HttpJob& job, std::shared_ptr<Outcome> outcome, QObject* parent);

  void start(QNetworkAccessManager& network, const QSslConfiguration& tls);
  /// Ends the attempt from outside.
  void stop(Error why) { complete(Failure(std::move(why))); }

 private:
  void sendRequest(QNetworkAccessManager& network, QNetworkRequest request);
  void connectReply();
  void connecting();
  void alive();
  void outOfTime(bool total);
  void take();
  void finished();
  [[nodiscard]] Result<void> keep(const QByteArray& bytes);
  [[nodiscard]] bool intoTarget() const;
  [[nodiscard]] int status() const;
  [[nodiscard]] Error networkError() const;
  void complete(Result<HttpResponse> result);

  HttpJob m_job;
  std::shared_ptr<Outcome> m_outcome;
  QNetworkReply* m_reply = nullptr;
  QTimer m_total;
  QTimer m_idle;
  HttpResponse m_response;
  qint64 m_received = 0;
  bool m_connecting = false; ///< a new connection is being made for this attempt: nothing was sent yet
  bool m_done = false;
};

} // namespace muniment::connect
