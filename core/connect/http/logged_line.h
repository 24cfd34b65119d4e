#pragma once

#include "core/base/clock.h"
#include "core/connect/http/support_capture.h"
#include "core/connect/http/wire_log.h"

namespace muniment::connect {

/// Writes down every exchange, redacted, right where it meets the network.
class LoggedLine final : public HttpLine {
 public:
  /// What the notes go into; the capture may be missing.
  struct Book final {
    QString connection; ///< its id
    const Clock* clock;
    WireLog* log;
    SupportCapture* capture = nullptr;
  };

  LoggedLine(HttpLine& inner, Redaction redaction, Book book)
      : m_inner(&inner), m_redaction(std::move(redaction)), m_book(std::move(book)) {}

  [[nodiscard]] Result<HttpResponse> exchange(const HttpJob& job) override;

 private:
  HttpLine* m_inner;
  Redaction m_redaction;
  Book m_book;
};

} // namespace muniment::connect
