#include "core/connect/server/http_server.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <chrono>
#include <map>
#include <set>
#include <thread>

namespace muniment::connect {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using namespace Qt::StringLiterals;
using asio::ip::tcp;

QByteArray bytesOf(beast::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

class Peer;

/// What the connections of one server share; touched by its thread only.
struct House final {
  LateHandler* handler = nullptr;
  ServerLimits limits;
  int open = 0;
  qint64 reading = 0; ///< bytes of bodies that were promised room
  std::map<asio::ip::address, int> perAddress;
  std::set<std::shared_ptr<Peer>> waiting; ///< for an answer
};

/// One connection: reads one request at a time, answers it, closes when the deadline is over.
class Peer final : public std::enable_shared_from_this<Peer> {
 public:
  Peer(tcp::socket socket, asio::ip::address from, House& house)
      : m_stream(std::move(socket)), m_from(std::move(from)), m_house(&house) {
    ++m_house->open;
    ++m_house->perAddress[m_from];
  }
  ~Peer() {
    giveRoomBack();
    --m_house->open;
    if (--m_house->perAddress[m_from] == 0)
      m_house->perAddress.erase(m_from);
  }
  Peer(const Peer&) = delete;
  Peer& operator=(const Peer&) = delete;

  void read() {
    const ServerLimits& limits = m_house->limits;
    m_parser.emplace();
    m_parser->header_limit(static_cast<std::uint32_t>(limits.largestHeader));
    m_parser->body_limit(static_cast<std::uint64_t>(limits.largestBody));
    m_stream.expires_after(std::chrono::seconds(limits.deadlineSeconds));
    http::async_read_header(
        m_stream, m_buffer, *m_parser,
        [self = shared_from_this()](beast::error_code error, std::size_t) { self->readHeader(error); });
  }
  /// Hands the answer over to the server's thread.
  void answerLater(InboundReply answer) {
    asio::post(m_stream.get_executor(), [self = shared_from_this(), answer = std::move(answer)] {
      if (self->m_house->waiting.erase(self) > 0)
        self->reply(answer, self->m_keepAlive);
    });
  }

 private:
  void readHeader(beast::error_code error) {
    if (refused(error))
      return;
    const auto& message = m_parser->get();
    // Two ways to state a length are how requests are smuggled past a proxy.
    if (message.count(http::field::transfer_encoding) > 0 && message.count(http::field::content_length) > 0)
      return reply({400, "text/plain", "two lengths"}, false);
    const auto length = m_parser->content_length();
    const qint64 room = length                ? static_cast<qint64>(*length)
                        : m_parser->chunked() ? qint64{m_house->limits.largestBody}
                                              : 0;
    if (m_house->reading + room > m_house->limits.largestTogether)
      return reply({503, "text/plain", "busy"}, false);
    m_room = room;
    m_house->reading += room;
    if (beast::iequals(message[http::field::expect], "100-continue"))
      return invite();
    readBody();
  }

  void invite() {
    m_invitation = {http::status::continue_, 11};
    http::async_write(m_stream, m_invitation, [self = shared_from_this()](beast::error_code error, std::size_t) {
      if (!error)
        self->readBody();
    });
  }

  void readBody() {
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](beast::error_code error, std::size_t) { self->handOver(error); });
  }

  [[nodiscard]] bool refused(beast::error_code error) {
    if (error == http::error::body_limit)
      reply({413, "text/plain", "too large"}, false);
    else if (error == http::error::header_limit)
      reply({431, "text/plain", "headers too large"}, false);
    return bool(error);
  }

  void handOver(beast::error_code error);

  void giveRoomBack() {
    m_house->reading -= m_room;
    m_room = 0;
  }

  void reply(const InboundReply& answer, bool keepAlive) {
    giveRoomBack();
    m_response = {};
    m_response.version(11);
    m_response.result(static_cast<unsigned>(answer.status));
    m_response.set(http::field::content_type, answer.contentType.toStdString());
    m_response.set(http::field::cache_control, "no-store");
    for (const auto& [name, value] : answer.headers)
      m_response.set(name.toStdString(), value.toStdString());
    m_response.keep_alive(keepAlive);
    m_response.body() = answer.body.toStdString();
    m_response.prepare_payload();
    m_stream.expires_after(std::chrono::seconds(m_house->limits.deadlineSeconds));
    http::async_write(m_stream, m_response,
                      [self = shared_from_this(), keepAlive](beast::error_code error, std::size_t) {
                        if (!error && keepAlive)
                          self->read();
                        else
                          self->m_stream.socket().shutdown(tcp::socket::shutdown_send, error);
                      });
  }

  beast::tcp_stream m_stream;
  asio::ip::address m_from;
  House* m_house;
  qint64 m_room = 0;
  bool m_keepAlive = false;
  beast::flat_buffer m_buffer;
  std::optional<http::request_parser<http::string_body>> m_parser;
  http::response<http::empty_body> m_invitation;
  http::response<http::string_body> m_response;
};

class PeerReply final : public PendingReply {
 public:
  explicit PeerReply(std::weak_ptr<Peer> peer) : m_peer(std::move(peer)) {}
  ~PeerReply() override { PeerReply::send({500, "text/plain", "no answer"}); }
  PeerReply(const PeerReply&) = delete;
  PeerReply& operator=(const PeerReply&) = delete;
  void send(InboundReply reply) override {
    if (const std::shared_ptr<Peer> peer = std::exchange(m_peer, {}).lock())
      peer->answerLater(std::move(reply));
  }

 private:
  std::weak_ptr<Peer> m_peer;
};

void Peer::handOver(beast::error_code error) {
  if (refused(error))
    return;
  auto message = m_parser->release();
  InboundRequest request{bytesOf(message.method_string()), bytesOf(message.target()), {}, {}};
  for (const auto& field : message)
    request.headers.emplace_back(bytesOf(field.name_string()), bytesOf(field.value()));
  request.body = QByteArray(message.body().data(), static_cast<qsizetype>(message.body().size()));
  m_keepAlive = message.keep_alive();
  m_stream.expires_never(); // the time that an answer takes is not the peer's
  m_house->waiting.insert(shared_from_this());
  m_house->handler->take(std::move(request), std::make_unique<PeerReply>(weak_from_this()));
}

/// Lets a handler that answers at once be served like one that does not.
class PromptAnswers final : public LateHandler {
 public:
  explicit PromptAnswers(RequestHandler& handler) : m_handler(&handler) {}
  void take(InboundRequest request, std::unique_ptr<PendingReply> reply) override {
    reply->send(m_handler->handle(request));
  }

 private:
  RequestHandler* m_handler;
};

} // namespace

struct HttpServer::Private final {
  Private(LateHandler& handler, ServerLimits limits) : house{&handler, limits, 0, 0, {}, {}}, acceptor(context) {}
  Private(RequestHandler& handler, ServerLimits limits)
      : prompt(std::make_unique<PromptAnswers>(handler)), house{prompt.get(), limits, 0, 0, {}, {}}, acceptor(context) {
  }

  void accept() {
    acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
      if (error == asio::error::operation_aborted)
        return;
      if (!error)
        welcome(std::move(socket));
      accept();
    });
  }

  void welcome(tcp::socket socket) {
    beast::error_code error;
    const asio::ip::address from = socket.remote_endpoint(error).address();
    const auto known = house.perAddress.find(from);
    const int ofOne = known == house.perAddress.end() ? 0 : known->second;
    const ServerLimits& limits = house.limits;
    if (error || house.open >= limits.connections || (limits.connectionsOfOne > 0 && ofOne >= limits.connectionsOfOne))
      return;
    socket.set_option(tcp::no_delay(true), error);
    std::make_shared<Peer>(std::move(socket), from, house)->read();
  }

  std::unique_ptr<PromptAnswers> prompt;
  House house; ///< ends after the connections, which the context owns
  asio::io_context context{1};
  tcp::acceptor acceptor;
  quint16 port = 0;
  std::thread thread;
};

HttpServer::HttpServer(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

HttpServer::~HttpServer() {
  m_d->context.stop();
  m_d->thread.join();
  m_d->house.waiting.clear();
}

quint16 HttpServer::port() const { return m_d->port; }

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const QByteArray& address, quint16 port, RequestHandler& handler,
                                                       ServerLimits limits) {
  return open(address, port, std::make_unique<Private>(handler, limits));
}

Result<std::unique_ptr<HttpServer>> HttpServer::listen(const QByteArray& address, quint16 port, LateHandler& handler,
                                                       ServerLimits limits) {
  return open(address, port, std::make_unique<Private>(handler, limits));
}

Result<std::unique_ptr<HttpServer>> HttpServer::open(const QByteArray& address, quint16 port,
                                                     std::unique_ptr<Private> d) {
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
