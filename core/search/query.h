#pragma once

#include "core/base/instant.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace muniment::search {

/// What a person asks for: a tree of words, phrases and filters. See docs/search.md.
struct Query;

/// All of them; without operands it stands for nothing at all and never leaves the parser.
struct And final {
  std::vector<Query> operands;
};

struct Or final {
  std::vector<Query> operands;
};

/// Exactly one operand.
struct Not final {
  std::vector<Query> operand;
};

/// Folded words, all of them, in any order.
struct Words final {
  std::vector<QByteArray> tokens;
};

/// Folded words that follow each other.
struct Phrase final {
  std::vector<QByteArray> tokens;
};

/// A phrase, mostly of one word, whose last word may go on.
struct Prefix final {
  std::vector<QByteArray> tokens;
};

enum class Field : std::uint8_t { From, In, Case, Before, After, On, Has, Is, Type, Tag, Batch, Reviewed };

/// The word before the colon.
[[nodiscard]] QLatin1StringView nameOf(Field field);
[[nodiscard]] std::optional<Field> fieldFrom(QStringView name);

/// Where a day begins.
struct DayBound final {
  Instant moment; ///< in the zone of the viewer
  Instant civil;  ///< the same date and hour read as UTC, for times whose zone nobody knows
};

struct Filter final {
  Field field = Field::From;
  QString value;                  ///< as typed; the known word of has, is and type
  std::vector<QByteArray> tokens; ///< of from, in, tag, batch and reviewed
  bool isBeginning = false;       ///< the last token may go on
  std::optional<DayBound> from;   ///< dates: the first moment that counts; of `is:held`: the beginning of today
  std::optional<DayBound> until;  ///< dates: the first moment that no longer counts
  std::int64_t number = 0;        ///< of batch: which one; 0 for all of a set
};

struct Query final {
  std::variant<And, Or, Not, Words, Phrase, Prefix, Filter> node;
};

/// `(and (words ship) (not (from anna)))`: for tests and logs of developers.
[[nodiscard]] QString textOf(const Query& query);

} // namespace muniment::search
