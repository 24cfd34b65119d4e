#pragma once

#include "core/model/record.h"
#include "core/records/declaration/manifest.h"
#include "core/records/declaration/selection.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Declares what was selected to be a record of a class: at once, or once somebody else approved where the class asks
/// for it.
/// `{record, number, state, class, schedule, due, root}`
struct DeclareRecord final {
  static constexpr auto kName = QLatin1StringView("record.declare");
  static constexpr Permission kPermission = Permission::DeclareRecord;
  static constexpr bool kSigned = true;

  ClassId recordClass;
  records::Selection selection;
  QString title;
  Json metadata = Json::Object();     ///< field name to text
  std::optional<ScheduleId> schedule; ///< another one than that of the class
  QString foundBy;                    ///< the query or the rule that selected; empty: by hand

  /// What was found and laid into the vault before the transaction, and at which size of the ledger.
  struct Ahead final {
    records::Found found;
    records::Gathered gathered;
    std::int64_t seq = 0;
  };
  std::shared_ptr<const Ahead> ahead = nullptr;

  [[nodiscard]] Json describe() const;
  /// Lays what is selected into the vault, so that the writer does not wait for it. The transaction looks again at who
  /// may see it, and whether it is still the same.
  [[nodiscard]] Result<void> prepare(Services& services, const SharedProgress& progress);
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;

 private:
  /// What was gathered ahead if it still holds, else anew.
  [[nodiscard]] Result<Ahead> gathered(CommandContext& context) const;
};

/// Decides a declaration that somebody else asked for.
struct DecideDeclaration final {
  static constexpr auto kName = QLatin1StringView("record.decide-declaration");
  static constexpr Permission kPermission = Permission::ApproveDeclaration;
  static constexpr bool kSigned = true;

  RecordId record;
  bool approve = false;
  QString reason; ///< needed to refuse

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes one's own declaration back, at once after it was made.
struct WithdrawDeclaration final {
  static constexpr auto kName = QLatin1StringView("record.withdraw");
  static constexpr Permission kPermission = Permission::DeclareRecord;
  static constexpr std::int64_t kLongest = 10LL * 60'000;

  RecordId record;

  [[nodiscard]] Json describe() const { return Json::Object{{QStringLiteral("record"), record.toString()}}; }
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Makes evidence ordinary content again. The residual stays: number, class, dates, digest.
struct UndeclareRecord final {
  static constexpr auto kName = QLatin1StringView("record.undeclare");
  static constexpr Permission kPermission = Permission::UndeclareRecord;
  static constexpr bool kTwoPersons = true;

  RecordId record;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
