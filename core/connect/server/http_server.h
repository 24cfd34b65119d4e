#pragma once

#include "core/base/result.h"

#include <QtCore/QByteArray>

#include <memory>
#include <vector>

namespace muniment::connect {

struct InboundRequest final {
  QByteArray method;
  QByteArray target;
  std::vector<std::pair<QByteArray, QByteArray>> headers;
  QByteArray body;
};

struct InboundReply final {
  int status = 200;
  QByteArray contentType = "application/json";
  QByteArray body;
  std::vector<std::pair<QByteArray, QByteArray>> headers = {}; ///< besides those that every answer has
};

/// Answers requests, on the server's own thread.
class RequestHandler {
 public:
  virtual ~RequestHandler() = default;
  [[nodiscard]] virtual InboundReply handle(const InboundRequest& request) = 0;
};

/// The answer that a request still waits for. Given once, from any thread; one that goes away without was not answered
/// and counts as 500.
class PendingReply {
 public:
  virtual ~PendingReply() = default;
  virtual void send(InboundReply reply) = 0;
};

/// Takes requests on the server's own thread and answers when it can. No answer may be given once the server ends.
class LateHandler {
 public:
  virtual ~LateHandler() = default;
  virtual void take(InboundRequest request, std::unique_ptr<PendingReply> reply) = 0;
};

struct ServerLimits final {
  int largestHeader = 8 * 1024;
  int largestBody = 64 * 1024;
  qint64 largestTogether = qint64(64) << 20; ///< bodies that are being read; 503 beyond
  int deadlineSeconds = 10;                  ///< from the first byte to the last, however slowly they come
  int connections = 64;
  int connectionsOfOne = 0; ///< from one address; 0: as many as from all, as behind a proxy
};

/// HTTP/1.1 for peers that reach in. Bound to one address; a reverse proxy stands before it on a network.
class HttpServer final {
 public:
  /// Port 0 lets the system choose; `port` then tells.
  [[nodiscard]] static Result<std::unique_ptr<HttpServer>> listen(const QByteArray& address, quint16 port,
                                                                  RequestHandler& handler, ServerLimits limits = {});
  [[nodiscard]] static Result<std::unique_ptr<HttpServer>> listen(const QByteArray& address, quint16 port,
                                                                  LateHandler& handler, ServerLimits limits = {});
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  [[nodiscard]] quint16 port() const;

 private:
  struct Private;
  [[nodiscard]] static Result<std::unique_ptr<HttpServer>> open(const QByteArray& address, quint16 port,
                                                                std::unique_ptr<Private> d);
  explicit HttpServer(std::unique_ptr<Private> d);
  std::unique_ptr<Private> m_d;
};

} // namespace muniment::connect
