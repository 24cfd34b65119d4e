#pragma once

#include "core/connect/http/http_line.h"
#include "core/connect/http/json_pointer.h"
#include "core/connect/http/token_source.h"

namespace muniment::connect {

/// Name and password against a ticket, as Content Server and its directory service do.
class TicketSource final : public TokenSource {
 public:
  struct Door final {
    QUrl url;
    std::vector<std::pair<QString, Secret>> fields; ///< such as username and password
    bool json = false;                              ///< else a form
    JsonPointer ticket;                             ///< where it stands in the answer
  };

  TicketSource(HttpLine& line, Door door) : m_line(&line), m_door(std::move(door)) {}

  [[nodiscard]] Result<Token> fetch(const SharedProgress& progress) override;

 private:
  [[nodiscard]] QByteArray body() const;

  HttpLine* m_line;
  Door m_door;
};

} // namespace muniment::connect
