#pragma once

#include "core/store/transfer_repository.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::tests {

/// A transfer as it is given, without a system that hands it over.
struct PlantTransfer final {
  static constexpr auto kName = QLatin1StringView("test.plant-transfer");
  static constexpr Permission kPermission = Permission::ViewItem;

  Transfer transfer;

  [[nodiscard]] Json describe() const { return contentOf(transfer); }
  [[nodiscard]] Result<Json> apply(workspace::CommandContext& context) const {
    Transfer planted = transfer;
    planted.since = context.now();
    planted.at = context.now();
    planted.by = context.session().actorText();
    planted.salt = makeSalt();
    MUNIMENT_TRY(store::TransferRepository(context.connection()).save(planted));
    MUNIMENT_TRY_LET(state, workspace::stateOf(aggregateOf(planted.id), planted));
    EntryDraft draft;
    draft.verb = QStringLiteral("transfer.heard");
    draft.subject = aggregateOf(planted.id);
    draft.matter = planted.matter;
    draft.state.push_back(std::move(state));
    context.record(std::move(draft));
    return Json(Json::Object());
  }
};

} // namespace muniment::tests
