#pragma once

#include "core/base/decimal.h"
#include "core/formats/edi/value.h"

#include <QtCore/QDateTime>

#include <optional>
#include <string_view>
#include <vector>

namespace muniment::formats::edi {

/// A date, and a time where one is given, as the sender wrote it: local to the sender unless a zone is named.
struct StatedTime final {
  QDate day;
  QTime time;       ///< null where only a day is given
  std::string zone; ///< `Z`, `+02:00`, or empty

  [[nodiscard]] bool isKnown() const { return day.isValid(); }
  [[nodiscard]] std::string toString() const;
  friend bool operator==(const StatedTime&, const StatedTime&) = default;
};

/// In all parts `meaning` is a word of our own from the tables, empty where the code is not known to them; it lives as
/// long as the program. `code` is what the document says.
struct NamedTime final {
  std::string_view meaning; ///< `requested-delivery`, `shipped`, …
  std::string code;
  Value value;
  StatedTime time;
};

struct Amount final {
  std::string_view meaning; ///< `due`, `tax`, `ordered`, …
  std::string code;
  Value value;
  std::optional<Decimal> number; ///< nothing where the text is no number
};

struct Reference final {
  std::string_view meaning; ///< `order`, `invoice`, `despatch`, `contract`, …
  std::string code;
  Value number;
};

struct Party final {
  std::string_view meaning; ///< `buyer`, `seller`, `ship-to`, …
  Value role;
  Value id;
  Value idKind;
  Value name;
  std::vector<Value> address;
  Value contact;
};

struct ItemId final {
  std::string_view meaning; ///< `gtin`, `seller-item`, `buyer-item`, …
  std::string code;
  Value number;
};

/// What a carrier or a warehouse reports.
struct Event final {
  std::string_view meaning; ///< `departed`, `delivered`, …
  Value code;
  StatedTime time;
};

/// Something that stands in the original and is shown nowhere else: a password, the number of an account.
struct Secret final {
  std::string_view meaning; ///< `password`, `account`, `card`
  Place place;
};

/// A file inside a document; its content stays where it is, encoded as it came.
struct Attachment final {
  std::string name; ///< what the sender calls it; never a path to write to
  std::string mime;
  Place place;
};

} // namespace muniment::formats::edi
