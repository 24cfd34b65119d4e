#include "core/connect/server/http_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <atomic>
#include <chrono>
#include <thread>

namespace muniment::connect {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using namespace Qt::StringLiterals;
using asio::ip::tcp;

QByteArray bytesOf(beast::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

/// One connection: reads one request at a time, answers it, closes when the deadline is over.
class Peer final : public std::enable_shared_from_this<Peer> {
 public:
  Peer(tcp::socket socket, RequestHandler& handler, const ServerLimits& limits, std::atomic<int>& open)
      : m_stream(std::move(socket)), m_handler(&handler), m_limits(limits), m_open(&open) {
    m_open->fetch_add(1);
  }
  ~Peer() { m_open->fetch_sub(1); }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  void read() {
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(m_limits.largestHeader));
    m_parser->body_limit(static_cast<std::uint64_t>(m_limits.largestBody));
    m_stream.expires_after(std::chrono::seconds(m_limits.deadlineSeconds));
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](beast::error_code error, std::size_t) { self->answer(error); });
  }

 private:
  void answer(beast::error_code error) {
    if (error == http::error::body_limit)
      return reply({413, "text/plain", "too large"}, false);
    if (error == http::error::header_limit)
      return reply({431, "text/plain", "headers too large"}, false);
    if (error)
      return;
    const auto& message = m_parser->get();
    // Two ways to state a length are how requests are smuggled past a proxy.
    if (message.count(http::field::transfer_encoding) > 0 && message.count(http::field::content_length) > 0)
      return reply({400, "text/plain", "two lengths"}, false);
    InboundRequest request{bytesOf(message.method_string()), bytesOf(message.target()), {}, {}};
    for (const auto& field : message)
      request.headers.emplace_back(bytesOf(field.name_string()), bytesOf(field.value()));
    request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
    reply(m_handler->handle(request), message.keep_alive());
  }

  void reply(const InboundReply& answer, bool keepAlive) {
    m_response = {};
    m_response.version(11);
    m_response.result(static_cast<unsigned>(answer.status));
    m_response.set(http::field::content_type, answer.contentType.toStdString());
    m_response.set(http::field::cache_control, "no-store");
    m_response.keep_alive(keepAlive);
    m_response.body() = answer.body.toStdString();
    m_response.prepare_payload();
    http::async_write(m_stream, m_response,
                      [self = shared_from_this(), keepAlive](beast::error_code error, std::size_t) {
                        if (!error && keepAlive)
                          self->read();
                        else
                          self->m_stream.socket().shutdown(tcp::socket::shutdown_send, error);
                      });
  }

  beast::tcp_stream m_stream;
  RequestHandler* m_handler;
  ServerLimits m_limits;
  std::atomic<int>* m_open;
  beast::flat_buffer m_buffer;
  std::optional<http::request_parser<http::string_body>> m_parser;
  http::response<http::string_body> m_response;
};

} // namespace

struct HttpServer::Private final {
  Private(RequestHandler& requestHandler, ServerLimits serverLimits)
      : handler(&requestHandler), limits(serverLimits), acceptor(context) {}

  void accept() {
    acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
      if (error)
        return;
      if (open.load() < limits.connections)
        std::make_shared<Peer>(std::move(socket), *handler, limits, open)->read();
      accept();
    });
  }

  RequestHandler* handler;
  ServerLimits limits;
  std::atomic<int> open = 0;
  asio::io_context context{1};
  tcp::acceptor acceptor;
  quint16 port = 0;
  std::thread thread;
};

HttpServer::HttpServer(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

HttpServer::~HttpServer() {
  m_d->context.stop();
  m_d->thread.join();
}

quint16 HttpServer::port() const { return m_d->port; }

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const QByteArray& address, quint16 port, RequestHandler& handler,
                                                       ServerLimits limits) {
  auto d = std::make_unique<Private>(handler, limits);
  beast::error_code error;
  const auto host = asio::ip::make_address(address.toStdString(), error);
  if (!error)
    d->acceptor.open(host.is_v6() ? tcp::v6() : tcp::v4(), error);
  if (!error)
    d->acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error)
    d->acceptor.bind({host, port}, error);
  if (!error)
    d->acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error)
    return failure(ErrorKind::Unavailable, "server.cannot_listen"_L1, {QString::number(port)},
                   QString::fromStdString(error.message()));
  d->port = d->acceptor.local_endpoint().port();
  d->accept();
  d->thread = std::thread([context = &d->context] { context->run(); });
  return std::unique_ptr<HttpServer>(new HttpServer(std::move(d)));
}

} // namespace muniment::connect
