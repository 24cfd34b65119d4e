#pragma once

#include <QtCore/QString>

namespace muniment::formats::exchange {

/// What a format has no place for, under a name of ours: record number, place in the ledger, digest, tags.
struct CustomField final {
  QString name;
  QString value;

  friend bool operator==(const CustomField&, const CustomField&) = default;
};

} // namespace muniment::formats::exchange
