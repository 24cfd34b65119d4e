#pragma once

#include "core/model/entry.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

#include <map>

namespace muniment::ui {

/// What a person sees of an entry of the ledger.
class EntryLook final {
  Q_DECLARE_TR_FUNCTIONS(EntryLook)

 public:
  [[nodiscard]] static Icon icon(const QString& verb);
  [[nodiscard]] static Tone tone(const QString& verb);
  /// How many things the entry speaks of; 0 where it does not count.
  [[nodiscard]] static std::int64_t count(const LedgerEntry& entry);
  /// The name behind the id of an actor, or the id where it is not among `names`.
  [[nodiscard]] static QString who(const QString& actor, const std::map<QString, QString>& names);
};

} // namespace muniment::ui
