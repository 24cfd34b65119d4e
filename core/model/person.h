#pragma once

#include "core/base/commitment.h"
#include "core/base/instant.h"
#include "core/model/ids.h"

#include <optional>
#include <vector>

namespace muniment {
inline namespace model {

/// A name or number under which sources know a person; who decided that, and when.
struct PersonName final {
  enum class Kind : std::uint8_t { Phone, Label };
  Kind kind = Kind::Phone;
  QString value; ///< a phone is digits with a leading +
  Instant mappedAt;
  QString mappedBy;
  std::optional<PersonId> from = {}; ///< came with this person when the two were merged
};

/// How somebody is spoken to, and where in the house they stand. Each may be unknown.
struct PersonDetails final {
  QString language; ///< `de`, `pt_BR`
  QString timeZone; ///< IANA
  QString unit;
  std::optional<PersonId> supervisor = {};
  friend bool operator==(const PersonDetails&, const PersonDetails&) = default;
};

/// Somebody whose messages are captured, under the names and numbers that sources give them.
struct Person final {
  PersonId id;
  QString name;
  std::vector<PersonName> names;
  std::optional<ActorId> actor; ///< where the person uses the workspace as well
  Salt salt;
  std::optional<PersonId> sameAs = {}; ///< merged: whoever this turned out to be
  PersonDetails details = {};
};

[[nodiscard]] QLatin1StringView nameOf(PersonName::Kind kind);
/// Whether sources know this person by a label or a number.
[[nodiscard]] bool isKnownAs(const Person& person, QStringView label, QStringView phone);
/// `+49 170 123` as `+49170123`; nothing where it is no number with its country.
[[nodiscard]] std::optional<QString> phoneFrom(QStringView text);
/// `de-at`, `PT_br` as `de_AT`, `pt_BR`; nothing where it names no language.
[[nodiscard]] std::optional<QString> languageFrom(QStringView text);
[[nodiscard]] QString aggregateOf(const PersonId& id);
[[nodiscard]] Json contentOf(const Person& person);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<Person> personFrom(const Json& content);

} // namespace model
} // namespace muniment
