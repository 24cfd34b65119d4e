#pragma once

#include "core/base/result.h"

#include <QtCore/QString>

#include <cstdint>
#include <vector>

namespace muniment::search {

enum class LexemeKind : std::uint8_t { Word, Quoted, Field, And, Or, Not, Minus, Open, Close, End };

/// One piece of a query as typed.
struct Lexeme final {
  LexemeKind kind = LexemeKind::End;
  QString text;             ///< of a word or a quotation; the value of a field
  QString field;            ///< the name before the colon
  bool isBeginning = false; ///< a star followed
  bool isQuoted = false;    ///< the value of a field stood in quotation marks
  qsizetype at = 0;         ///< where it begins, in UTF-16 units
};

/// Cuts a query into pieces; the last one is End.
[[nodiscard]] Result<std::vector<Lexeme>> lexemesOf(QStringView query);

} // namespace muniment::search
