#pragma once

#include "core/connect/http/http_line.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QRegularExpression>

#include <map>
#include <mutex>

namespace muniment::tests {

/// A way to a peer on which answers can be spoilt as real servers and what stands before them spoil them; knows how
/// long the peer itself took.
class UnrulyLine final : public connect::HttpLine {
 public:
  enum class Trick {
    OkFalse,     ///< `ok:false` under a good status, and nothing was done
    OkFalseLate, ///< the same, although it was done
    PageRepeats, ///< the first page is given again in the place of another
    StaleToken   ///< the token of record details is that of a reading long ago
  };

  explicit UnrulyLine(connect::HttpLine& line) : m_line(&line) {}

  void play(Trick trick, int times) { m_tricks[trick] = times; }
  void behave() { m_tricks.clear(); }
  [[nodiscard]] qint64 milliseconds() const { return m_spent / 1'000'000; }
  [[nodiscard]] int calls() const { return m_calls; }

  [[nodiscard]] Result<HttpResponse> exchange(const connect::HttpJob& job) override;

 private:
  [[nodiscard]] bool takes(Trick trick);
  [[nodiscard]] static HttpResponse refusal();

  connect::HttpLine* m_line;
  std::map<Trick, int> m_tricks;
  std::map<QString, QByteArray> m_firstPages;
  QByteArray m_oldToken;
  qint64 m_spent = 0; ///< nanoseconds
  int m_calls = 0;
};

} // namespace muniment::tests
