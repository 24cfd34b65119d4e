#pragma once

#include "core/model/redaction.h"

#include <span>
#include <utility>

namespace muniment::ui {

/// A message as packages will show it, for whoever redacts.
struct ProducedMessage final {
  Message message;
  /// Start and length of what stands for redacted words in its text.
  std::vector<std::pair<int, int>> covers;
};

/// `ofQuote` are the redactions of the message that it quotes.
[[nodiscard]] ProducedMessage producedMessage(Message message, std::span<const Redaction> redactions,
                                              std::span<const Redaction> ofQuote);

} // namespace muniment::ui
