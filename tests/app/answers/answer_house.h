#pragma once

#include "app/answers/answer_office.h"
#include "core/connect/http/qt_transport.h"
#include "tests/app/answers/push_service.h"
#include "tests/core/workspace/question_desk.h"

namespace muniment::tests {

/// The answer page over real HTTP, of a workspace in which Anna is asked.
class AnswerHouse final {
 public:
  QuestionDesk desk;
  std::atomic<bool> hasSeat = true;

  explicit AnswerHouse(answers::AnswerOffice::Settings settings = {})
      : m_office(
            desk.workspace(), desk.fixture().clock(),
            [this]() { return hasSeat ? std::optional(desk.seat()) : std::nullopt; }, std::move(settings)) {
    connect::ServerLimits limits;
    limits.largestBody = 128 * 1024;
    if (auto server = connect::HttpServer::listen("127.0.0.1", 0, m_office, limits))
      m_server = std::move(*server);
  }
  ~AnswerHouse() {
    m_office.close();
    m_server.reset();
  }
  AnswerHouse(const AnswerHouse&) = delete;
  AnswerHouse& operator=(const AnswerHouse&) = delete;

  using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

  [[nodiscard]] QString address() const { return u"http://127.0.0.1:%1/"_s.arg(m_server ? m_server->port() : 0); }
  [[nodiscard]] HttpResponse send(const QByteArray& method, const QByteArray& target, const QByteArray& body = {},
                                  Headers headers = {}) {
    HttpRequest request;
    request.method = method;
    request.url = QUrl::fromEncoded(address().toLatin1() + target);
    request.body = body;
    const bool typed = std::ranges::any_of(headers, [](const auto& each) { return each.first == "Content-Type"; });
    request.headers = std::move(headers);
    if (!typed && method == "POST")
      request.headers.emplace_back("Content-Type", "application/x-www-form-urlencoded");
    const auto answer = m_transport.send(request);
    return answer ? *answer : HttpResponse();
  }
  [[nodiscard]] HttpResponse get(const QByteArray& target) { return send("GET", target); }
  /// Sends fields with the token of the form.
  [[nodiscard]] HttpResponse answer(const QByteArray& token, const QByteArray& fields, Headers headers = {}) {
    return send("POST", "q/" + token, "form=" + desk.form(token).form + '&' + fields, std::move(headers));
  }

 private:
  answers::AnswerOffice m_office;
  connect::QtTransport m_transport;
  std::unique_ptr<connect::HttpServer> m_server;
};

} // namespace muniment::tests
