#pragma once

#include <QtCore/QByteArray>

#include <cstdint>

namespace muniment::search {

enum class TokenKind : std::uint8_t {
  Word,
  Unit,  ///< one sign of a script without spaces
  Pair,  ///< two neighbouring units; stands between the tokens of the two
  Symbol ///< one emoji or flag
};

/// One word as the index has it, and where it stands in the original text.
struct Token final {
  TokenKind kind = TokenKind::Word;
  QByteArray text;     ///< UTF-8: small ASCII letters, digits, and characters beyond ASCII
  qsizetype begin = 0; ///< in UTF-16 units
  qsizetype end = 0;

  friend bool operator==(const Token&, const Token&) = default;
};

} // namespace muniment::search
