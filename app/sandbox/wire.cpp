#include "app/sandbox/wire.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include <QtCore/QUrl>

#include <chrono>
#include <set>
#include <thread>

namespace muniment::sandbox {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using namespace Qt::StringLiterals;
using asio::ip::tcp;
using std::chrono::milliseconds;

constexpr std::uint32_t kLargestHeader = 32 * 1024;
constexpr std::uint64_t kLargestBody = 32 << 20;
constexpr auto kLongest = std::chrono::seconds(30);
constexpr std::size_t kConnections = 64;

QByteArray bytesOf(beast::string_view text) { return {text.data(), qsizetype(text.size())}; }

QByteArray headOf(const Reply& reply, bool keepAlive) {
  QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + ' ' +
                    bytesOf(http::obsolete_reason(http::int_to_status(unsigned(reply.status)))) + "\r\n";
  for (const auto& [name, value] : reply.headers)
    head += name + ": " + value + "\r\n";
  head += "Content-Type: " + reply.contentType + "\r\nContent-Length: " + QByteArray::number(reply.body.size());
  return head + (keepAlive ? "\r\n\r\n" : "\r\nConnection: close\r\n\r\n");
}

/// What the connections of a wire share.
struct Exchange final {
  WireHandler* handler;
  asio::io_context* context;
  std::set<class Session*> sessions;
  std::function<void(int)> rest;
  std::function<void()> deliver;
};

/// One connection: one request at a time, answered as its conduct says.
class Session final : public std::enable_shared_from_this<Session> {
 public:
  Session(tcp::socket socket, Exchange& exchange)
      : m_stream(std::move(socket)), m_exchange(&exchange), m_timer(*exchange.context) {
    m_exchange->sessions.insert(this);
  }
  ~Session() { m_exchange->sessions.erase(this); }
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  void read() {
    m_parser.emplace();
    m_parser->header_limit(kLargestHeader);
    m_parser->body_limit(kLargestBody);
    m_stream.expires_after(kLongest);
    http::async_read(m_stream, m_buffer, *m_parser,
                     [self = shared_from_this()](beast::error_code error, std::size_t) { self->handle(error); });
  }

  void cut() {
    beast::error_code ignored;
    m_stream.socket().set_option(asio::socket_base::linger(true, 0), ignored);
    m_stream.socket().close(ignored);
    m_timer.cancel();
  }

 private:
  void handle(beast::error_code error) {
    if (error == http::error::body_limit)
      return refuse(413, "too large");
    if (error == http::error::header_limit)
      return refuse(431, "headers too large");
    if (error == http::error::end_of_stream || error == beast::error::timeout || !m_stream.socket().is_open())
      return;
    if (error)
      return error.category() == http::make_error_code(http::error::bad_method).category() ? refuse(400, "not HTTP")
                                                                                           : void();
    const auto& message = m_parser->get();
    if (message.count(http::field::transfer_encoding) > 0 && message.count(http::field::content_length) > 0)
      return refuse(400, "two lengths");
    Request request{bytesOf(message.method_string()), bytesOf(message.target()), {}, {}, {}};
    for (const auto& field : message)
      request.headers.emplace_back(bytesOf(field.name_string()), bytesOf(field.value()));
    request.body = QByteArray(message.body().data(), qsizetype(message.body().size()));
    m_keepAlive = message.keep_alive();
    m_head = message.method() == http::verb::head;
    follow(m_exchange->handler->handle(std::move(request)));
  }

  void refuse(int status, const QByteArray& text) {
    m_keepAlive = m_head = false;
    follow({{status, "text/plain", text, {}}, {}});
  }

  void follow(WireHandler::Answer answer) {
    m_stream.expires_never();
    m_conduct = answer.conduct;
    m_out = headOf(answer.reply, m_keepAlive);
    m_headSize = m_out.size();
    if (!m_head)
      m_out += m_conduct.truncate ? answer.reply.body.left(answer.reply.body.size() / 2) : answer.reply.body;
    m_sent = 0;
    after(m_conduct.delay, [](Session& self) {
      if (self.m_conduct.rest >= 0)
        return self.m_exchange->rest(self.m_conduct.rest);
      if (self.m_conduct.reset)
        return self.cut();
      self.write();
    });
  }

  void after(int wait, std::function<void(Session&)> then) {
    if (wait <= 0)
      return then(*this);
    m_timer.expires_after(milliseconds(wait));
    m_timer.async_wait([self = shared_from_this(), then](beast::error_code error) {
      if (!error)
        then(*self);
    });
  }

  void write() {
    if (m_sent >= m_out.size())
      return end();
    const bool slow = m_conduct.trickle > 0;
    const qsizetype size = !slow ? m_out.size() : m_sent < m_headSize ? m_headSize : 1;
    m_stream.expires_after(kLongest);
    asio::async_write(m_stream, asio::buffer(m_out.constData() + m_sent, std::size_t(size)),
                      [self = shared_from_this(), size](beast::error_code error, std::size_t) {
                        if (error)
                          return;
                        self->m_sent += size;
                        self->after(self->m_conduct.trickle, [](Session& next) { next.write(); });
                      });
  }

  void end() {
    if (m_keepAlive && !m_conduct.truncate)
      return read();
    beast::error_code ignored;
    m_stream.socket().shutdown(tcp::socket::shutdown_send, ignored);
  }

  beast::tcp_stream m_stream;
  Exchange* m_exchange;
  asio::steady_timer m_timer;
  beast::flat_buffer m_buffer;
  std::optional<http::request_parser<http::string_body>> m_parser;
  WireHandler::Conduct m_conduct;
  QByteArray m_out;
  qsizetype m_headSize = 0;
  qsizetype m_sent = 0;
  bool m_keepAlive = false;
  bool m_head = false;
};

/// Carries one delivery to an address on this computer.
class Courier final : public std::enable_shared_from_this<Courier> {
 public:
  Courier(Exchange& exchange, Outbox::Delivery delivery)
      : m_exchange(&exchange), m_stream(*exchange.context), m_delivery(std::move(delivery)) {
    const QUrl url(m_delivery.url);
    m_port = quint16(url.port(80));
    m_request.method_string(m_delivery.method.toStdString());
    m_request.target(url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority).toStdString());
    if (m_request.target().empty())
      m_request.target("/");
    m_request.set(http::field::host, "127.0.0.1:" + std::to_string(m_port));
    for (const auto& [name, value] : m_delivery.headers)
      m_request.set(name.toStdString(), value.toStdString());
    m_request.body() = m_delivery.body.toStdString();
    m_request.prepare_payload();
    m_request.keep_alive(false);
    m_parser.body_limit(64 * 1024);
  }

  void go() {
    m_stream.expires_after(std::chrono::seconds(6));
    m_stream.async_connect(tcp::endpoint(asio::ip::address_v4::loopback(), m_port),
                           [self = shared_from_this()](beast::error_code error) { self->send(error); });
  }

 private:
  void send(beast::error_code error) {
    if (error)
      return tell(0);
    http::async_write(m_stream, m_request, [self = shared_from_this()](beast::error_code failed, std::size_t) {
      if (failed)
        return self->tell(0);
      http::async_read(self->m_stream, self->m_buffer, self->m_parser,
                       [self](beast::error_code unread, std::size_t) { self->read(unread); });
    });
  }

  void read(beast::error_code error) {
    const auto& answer = m_parser.get();
    // The question whether an address is ours is answered by its challenge, nothing else.
    const bool other = m_delivery.method == "GET" &&
                       !m_delivery.url.contains(u"hub.challenge="_s + QString::fromStdString(answer.body()) + u'&');
    tell(error ? 0 : other ? 403 : int(answer.result_int()));
  }

  void tell(int status) {
    m_exchange->handler->settled(m_delivery.id, status);
    m_exchange->deliver();
  }

  Exchange* m_exchange;
  beast::tcp_stream m_stream;
  Outbox::Delivery m_delivery;
  quint16 m_port = 0;
  http::request<http::string_body> m_request;
  http::response_parser<http::string_body> m_parser;
  beast::flat_buffer m_buffer;
};

} // namespace

struct Wire::Private final {
  explicit Private(WireHandler& handler)
      : exchange{&handler, &context, {}, [this](int rest) { restFor(rest); }, [this] { deliver(); }}, acceptor(context),
        beatTimer(context) {}

  void accept() {
    acceptor.async_accept([this](beast::error_code error, tcp::socket socket) {
      if (error)
        return;
      if (exchange.sessions.size() < kConnections && std::chrono::steady_clock::now() >= awake)
        std::make_shared<Session>(std::move(socket), exchange)->read();
      else
        socket.set_option(asio::socket_base::linger(true, 0), error);
      accept();
    });
  }

  void restFor(int rest) {
    awake = std::chrono::steady_clock::now() + milliseconds(rest);
    for (Session* session : std::set(exchange.sessions))
      session->cut();
  }

  void beat() {
    beatTimer.expires_after(milliseconds(10));
    beatTimer.async_wait([this](beast::error_code error) {
      if (error)
        return;
      deliver();
      beat();
    });
  }

  void deliver() {
    for (Outbox::Delivery& delivery : exchange.handler->beat())
      std::make_shared<Courier>(exchange, std::move(delivery))->go();
  }

  Exchange exchange;
  asio::io_context context{1};
  tcp::acceptor acceptor;
  asio::steady_timer beatTimer;
  std::chrono::steady_clock::time_point awake;
  quint16 port = 0;
  std::thread thread;
};

Wire::Wire(std::unique_ptr<Private> d) : m_d(std::move(d)) {}

Wire::~Wire() {
  m_d->context.stop();
  m_d->thread.join();
}

quint16 Wire::port() const { return m_d->port; }

Result<std::unique_ptr<Wire>> Wire::listen(quint16 port, WireHandler& handler) {
  auto d = std::make_unique<Private>(handler);
  beast::error_code error;
  d->acceptor.open(tcp::v4(), error);
  if (!error)
    d->acceptor.set_option(asio::socket_base::reuse_address(true), error);
  if (!error)
    d->acceptor.bind({asio::ip::address_v4::loopback(), port}, error);
  if (!error)
    d->acceptor.listen(asio::socket_base::max_listen_connections, error);
  if (error)
    return failure(ErrorKind::Unavailable, "server.cannot_listen"_L1, {QString::number(port)},
                   QString::fromStdString(error.message()));
  d->port = d->acceptor.local_endpoint().port();
  d->accept();
  d->beat();
  d->thread = std::thread([context = &d->context] { context->run(); });
  return std::unique_ptr<Wire>(new Wire(std::move(d)));
}

} // namespace muniment::sandbox
