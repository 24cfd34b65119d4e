#pragma once

#include "core/model/transfer.h"
#include "core/store/transfer_repository.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// A line of the list of transfers.
struct TransferLine final {
  Transfer transfer;
  QString number; ///< of its case; empty where it has none
  QString title;  ///< of its case
};

/// Documents that connected systems handed over, the one that changed last first.
struct Transfers final {
  static constexpr Permission kPermission = Permission::ViewItem;
  struct Answer final {
    std::vector<TransferLine> lines;
    std::int64_t total = 0;
    std::optional<store::TransferRepository::Cursor> next; ///< nothing at the end
  };
  store::TransferRepository::Filter filter;
  std::optional<store::TransferRepository::Cursor> after;
  int limit = 100;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// NotFound `transfer.unknown`.
struct TransferById final {
  static constexpr Permission kPermission = Permission::ViewItem;
  TransferId id;
  [[nodiscard]] Result<TransferLine> answer(QueryContext& context) const;
};

/// What a connector asks before it fetches: where things of an object belong, and which of them are known.
struct KnownThere final {
  static constexpr Permission kPermission = Permission::ViewItem;
  struct Answer final {
    std::optional<MatterId> matter; ///< of the case, if there is one
    std::set<QString> known;        ///< of `transfers` those that are filed, each with `#` and its SHA-256
    std::set<QString> noted;        ///< of `remarks`
    std::set<QString> ours;         ///< of `keys`: what we sent ourselves
  };
  QString peer;
  QString object;
  QStringList transfers; ///< ids there
  QStringList remarks;   ///< sources of events
  QStringList keys;      ///< idempotency keys that the system says again
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

/// Templates of cases.
struct CaseTemplates final {
  static constexpr Permission kPermission = Permission::ViewItem;
  struct Line final {
    QString id;
    QString title;
    QStringList objects;
    QStringList folders;
    QString text;       ///< JSON
    bool isOwn = false; ///< the site saved it
  };
  [[nodiscard]] Result<std::vector<Line>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
