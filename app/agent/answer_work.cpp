#include "app/agent/answer_work.h"

#include "core/base/logging.h"
#include "core/connect/http/host_list.h"

#include <QtNetwork/QHostAddress>

#include <chrono>
#include <iostream>

namespace muniment::agent {
namespace {

using namespace Qt::StringLiterals;

constexpr auto kBetween = std::chrono::seconds(30);
constexpr int kLargestForm = 128 * 1024;

/// Of a page that only a proxy on this computer reaches.
struct Listening final {
  QByteArray address;
  quint16 port = 0;
  QByteArray path;
};

Result<Listening> listeningOf(const AnswerWork::Place& place) {
  const auto wrong = failure(ErrorKind::Usage, "answers.place_wrong"_L1);
  const QString listen = QString::fromStdString(place.listen);
  const QString address = listen.section(u':', 0, -2).remove(u'[').remove(u']');
  bool isPort = false;
  const quint16 port = listen.section(u':', -1).toUShort(&isPort);
  const QUrl url(QString::fromStdString(place.url), QUrl::StrictMode);
  const bool secure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && connect::isThisComputer(url));
  if (!isPort || !QHostAddress(address).isLoopback() || !url.isValid() || url.host().isEmpty() || !secure ||
      url.hasQuery() || url.hasFragment())
    return wrong;
  QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
  if (!path.endsWith('/'))
    path += '/';
  return Listening{address.toLatin1(), port, path};
}

} // namespace

Result<std::unique_ptr<AnswerWork>> AnswerWork::open(const Place& place, workspace::Workspace& workspace,
                                                     const workspace::Agent& agent, const Clock& clock) {
  std::unique_ptr<AnswerWork> work(new AnswerWork);
  if (place.listen.empty())
    return work;
  MUNIMENT_TRY_LET(listening, listeningOf(place));
  const auto seat = [&agent]() -> std::optional<workspace::ConnectorSeat> {
    const workspace::AgentState state = agent.state();
    if (!state.active)
      return std::nullopt;
    return workspace::ConnectorSeat{answers::AnswerOffice::kLogin, state.token};
  };
  answers::AnswerOffice::Settings settings;
  settings.path = listening.path;
  work->m_office = std::make_unique<answers::AnswerOffice>(workspace, clock, seat, std::move(settings));
  connect::ServerLimits limits;
  limits.largestBody = kLargestForm;
  MUNIMENT_TRY_LET(server, connect::HttpServer::listen(listening.address, listening.port, *work->m_office, limits));
  work->m_server = std::move(server);
  std::cout << "answers on " << listening.address.constData() << ':' << work->m_server->port() << '\n' << std::flush;
  work->m_thread = std::thread([at = work.get()] { at->work(); });
  return work;
}

AnswerWork::~AnswerWork() {
  {
    const std::lock_guard lock(m_mutex);
    m_stopping = true;
  }
  m_wake.notify_all();
  if (m_thread.joinable())
    m_thread.join();
  if (m_office)
    m_office->close();
}

void AnswerWork::work() {
  for (;;) {
    if (const auto attended = m_office->attend(); !attended)
      qCWarning(lcAgent, "questions do not expire: %s", qUtf8Printable(attended.error().id));
    std::unique_lock lock(m_mutex);
    if (m_wake.wait_for(lock, kBetween, [this] { return m_stopping; }))
      return;
  }
}

} // namespace muniment::agent
