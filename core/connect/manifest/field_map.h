#pragma once

#include "core/connect/http/host_list.h"
#include "core/connect/http/json_pointer.h"

#include <map>
#include <variant>
#include <vector>

namespace muniment::connect {

/// How one field of ours is made from what a peer sends. Total: every input gives a value or says why there is none.
struct FieldMap final {
  enum class Date { None, Iso8601, EpochSeconds, EpochMilliseconds, Pattern };
  struct DecimalForm final {
    QString point;
    QString group;
  };

  /// Text in which pointers stand between braces.
  using Pieces = std::vector<std::variant<QString, JsonPointer>>;

  std::variant<JsonPointer, QString, Pieces> source; ///< a place, a constant, or text from several places
  std::map<QString, QString> table;
  std::optional<QString> otherwise; ///< for values that the table does not know
  Date date = Date::None;
  QString pattern;
  std::optional<DecimalForm> decimal;
  bool url = false;
  bool required = false;
};

/// What a map made of one field.
struct FieldValue final {
  enum class State {
    Mapped,
    Missing,  ///< the peer sent nothing there
    Unmapped, ///< a value that the table does not know; `value` is the substitute, if there is one
    Malformed ///< not the date, number or address that it should be
  };
  State state = State::Missing;
  QString value;
  QString raw; ///< what the peer sent, kept whatever became of it
  friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

using FieldMaps = std::map<QString, FieldMap>;
using FieldValues = std::map<QString, FieldValue>;

/// Addresses are taken only when they lead to one of `hosts`.
[[nodiscard]] FieldValue mapField(const FieldMap& map, const ForeignJson& item, const HostList& hosts);
[[nodiscard]] FieldValues mapFields(const FieldMaps& maps, const ForeignJson& item, const HostList& hosts);

} // namespace muniment::connect
