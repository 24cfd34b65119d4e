#pragma once

#include "core/base/json.h"

#include <QtCore/QTextStream>

namespace muniment::ctl {

/// Data goes to standard output, words for people to standard error.
class Output final {
 public:
  Output(bool json, bool quiet);

  [[nodiscard]] bool isJson() const { return m_json; }
  /// One JSON document, or with `text` what a person reads instead.
  void document(const Json& value, const QString& text);
  /// One object a line, or `text` as a line.
  void line(const Json& value, const QString& text);
  void say(const QString& message);
  /// Repaints one line on a terminal; silent elsewhere.
  void progress(const QString& what, std::int64_t done, std::int64_t total);
  void endProgress();
  /// The run ends like this although everything that there is to say was printed.
  void endWith(ErrorKind kind);
  [[nodiscard]] int exitCode() const { return m_exitCode; }
  /// Prints the error and returns the exit code that belongs to it.
  [[nodiscard]] int fail(const Error& error);

 private:
  bool m_json;
  bool m_quiet;
  bool m_terminal;
  bool m_progressShown = false;
  int m_exitCode = 0;
  QTextStream m_out;
  QTextStream m_err;
};

[[nodiscard]] int exitCodeOf(ErrorKind kind);

} // namespace muniment::ctl
