#include "app/ctl/output.h"

#include "app/ctl/words.h"
#include "core/base/error_catalogue.h"

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;

bool errorIsTerminal() {
#ifdef Q_OS_UNIX
  return isatty(fileno(stderr)) != 0;
#else
  return false;
#endif
}

QString jsonText(const Json& value) {
  const auto bytes = canonicalJson(value);
  return bytes ? QString::fromUtf8(*bytes) : u"null"_s;
}

} // namespace

int exitCodeOf(ErrorKind kind) {
  switch (kind) {
  case ErrorKind::Failed:
  case ErrorKind::Cancelled:
    return 1;
  case ErrorKind::Usage:
    return 2;
  case ErrorKind::NotFound:
    return 3;
  case ErrorKind::Refused:
    return 4;
  case ErrorKind::VerificationFailed:
    return 5;
  case ErrorKind::Unavailable:
    return 6;
  case ErrorKind::Partial:
    return 7;
  }
  return 1;
}

Output::Output(bool json, bool quiet)
    : m_json(json), m_quiet(quiet), m_terminal(errorIsTerminal()), m_out(stdout), m_err(stderr) {}

void Output::document(const Json& value, const QString& text) {
  endProgress();
  m_out << (m_json ? jsonText(value) : text) << Qt::endl;
}

void Output::line(const Json& value, const QString& text) { document(value, text); }

void Output::say(const QString& message) {
  if (m_quiet)
    return;
  endProgress();
  m_err << message << Qt::endl;
}

void Output::progress(const QString& what, std::int64_t done, std::int64_t total) {
  if (m_quiet || !m_terminal || total <= 0)
    return;
  constexpr int kWidth = 30;
  const auto filled = static_cast<int>(std::min<std::int64_t>(kWidth, done * kWidth / total));
  m_err << '\r' << what << " [" << QString(filled, u'#') << QString(kWidth - filled, u'.') << "] "
        << std::min<std::int64_t>(100, done * 100 / total) << '%' << Qt::flush;
  m_progressShown = true;
}

void Output::endProgress() {
  if (std::exchange(m_progressShown, false))
    m_err << Qt::endl;
}

void Output::endWith(ErrorKind kind) { m_exitCode = exitCodeOf(kind); }

int Output::fail(const Error& error) {
  endProgress();
  const QString text = errorText(error);
  if (m_json) {
    const Json::Object body{{u"code"_s, error.id}, {u"retryable"_s, error.retryable}, {u"text"_s, text}};
    m_out << jsonText(Json::Object{{u"error"_s, body}}) << Qt::endl;
  }
  m_err << text << Qt::endl;
  if (qEnvironmentVariableIsSet("MUNIMENT_DEBUG") && !error.detail.isEmpty())
    m_err << Words::tr("Detail: %1").arg(error.detail) << Qt::endl;
  return exitCodeOf(error.kind);
}

} // namespace muniment::ctl
