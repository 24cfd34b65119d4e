#pragma once

#include "core/model/transfer.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// What a connected system hands over. Said again, it is looked at again unless it is settled. `{transfer, state}`
struct HearTransfer final {
  static constexpr auto kName = QLatin1StringView("transfer.hear");
  static constexpr Permission kPermission = Permission::ProposeChange;

  QString peer; ///< must be that of the actor
  QString remoteId;
  QString object = {};
  QString type = {};
  QString name = {};
  QString version = {};
  QString approval = {};
  std::map<QString, QString> fields = {};
  QString announced = {};          ///< SHA-256
  std::optional<ItemId> item = {}; ///< the bytes, captured before
  QString failure = {};            ///< why there are none
  QString link = {};               ///< address of its page there

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Says what is right about a document that was handed over. Files it where nothing is missing any more and no record
/// is to be made of it. `{transfer, state, problems}`
struct CorrectTransfer final {
  static constexpr auto kName = QLatin1StringView("transfer.correct");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  TransferId transfer;
  std::map<QString, QString> fields = {}; ///< an empty text takes the value away
  std::optional<CaseId> file = {};
  std::optional<QString> type = {};
  std::optional<QString> folder = {};
  std::optional<QString> recordClass = {}; ///< code; empty: none

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Files a document into its case, with the record that was made of it where its class asks for one; said of one that
/// was filed with this record already, it changes nothing. What is doubtful needs a reason. `{transfer, state}`
struct ApproveTransfer final {
  static constexpr auto kName = QLatin1StringView("transfer.approve");
  static constexpr Permission kPermission = Permission::ManageCases;

  TransferId transfer;
  std::optional<RecordId> record = {};
  QString reason = {};

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Sends a document back to where it came from. `{transfer, state}`
struct ReturnTransfer final {
  static constexpr auto kName = QLatin1StringView("transfer.return");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  TransferId transfer;
  QString reason;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Has a document fetched once more. `{transfer}`
struct FetchTransferAgain final {
  static constexpr auto kName = QLatin1StringView("transfer.fetch-again");
  static constexpr Permission kPermission = Permission::WorkOnCases;

  TransferId transfer;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Sends a captured file to the connected systems that have the case. `{case}`
struct ShareItem final {
  static constexpr auto kName = QLatin1StringView("case.share");
  static constexpr Permission kPermission = Permission::ManageCases;

  CaseId file;
  ItemId item; ///< filed to the case

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

} // namespace muniment::workspace
