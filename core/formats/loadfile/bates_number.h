#pragma once

#include <QtCore/QString>

#include <optional>

namespace muniment::formats::loadfile {

/// `ABC0000017`: a prefix and a number of fixed width. Plain ASCII, so that it can name a file.
struct BatesNumber final {
  QString prefix;
  qint64 number = 1;
  int width = 7;

  [[nodiscard]] static std::optional<BatesNumber> parse(const QString& text);
  [[nodiscard]] QString toString() const;
  [[nodiscard]] BatesNumber plus(qint64 pages) const { return {prefix, number + pages, width}; }

  friend bool operator==(const BatesNumber&, const BatesNumber&) = default;
};

} // namespace muniment::formats::loadfile
