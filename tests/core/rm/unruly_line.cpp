#include "tests/core/rm/unruly_line.h"

#include <QtCore/QUrlQuery>

namespace muniment::tests {

using namespace Qt::StringLiterals;

bool UnrulyLine::takes(Trick trick) {
  const auto found = m_tricks.find(trick);
  if (found == m_tricks.end() || found->second <= 0)
    return false;
  --found->second;
  return true;
}

HttpResponse UnrulyLine::refusal() {
  return {
      200, {{"Content-Type", "application/json"}}, R"({"ok":false,"errMsg":"The request could not be completed."})"};
}

Result<HttpResponse> UnrulyLine::exchange(const connect::HttpJob& job) {
  static const QRegularExpression token(u"\"rm_metadataToken\"\\s*:\\s*\"([^\"]*)\""_s);
  const bool isSignIn = job.request.url.path().contains("/auth"_L1);
  if (!isSignIn && takes(Trick::OkFalse))
    return refusal();
  ++m_calls;
  QElapsedTimer timer;
  timer.start();
  auto response = m_line->exchange(job);
  m_spent += timer.nsecsElapsed();
  if (!response)
    return response;
  if (!isSignIn && takes(Trick::OkFalseLate))
    return refusal();
  const int page = QUrlQuery(job.request.url).queryItemValue(u"page"_s).toInt();
  const QString path = job.request.url.path();
  if (job.request.method == "GET" && page == 1)
    m_firstPages[path] = response->body;
  if (page > 1 && m_firstPages.contains(path) && takes(Trick::PageRepeats))
    response->body = m_firstPages[path];
  if (const auto found = token.match(QString::fromUtf8(response->body)); found.hasMatch()) {
    const QByteArray now = found.captured(1).toUtf8();
    if (!m_oldToken.isEmpty() && m_oldToken != now && takes(Trick::StaleToken))
      response->body.replace(now, m_oldToken);
    m_oldToken = now;
  }
  return response;
}

} // namespace muniment::tests
