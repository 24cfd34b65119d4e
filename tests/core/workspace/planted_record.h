#pragma once

#include "core/records/declaration/selection.h"
#include "core/workspace/verify/verify_workspace.h"
#include "tests/core/workspace/workspace_fixture.h"

namespace muniment::tests {

/// Declares without a dialog: a class, a record, and that it is due.
struct PlantRecord final {
  static constexpr auto kName = QLatin1StringView("test.plant-record");
  static constexpr Permission kPermission = Permission::DeclareRecord;

  records::Selection selection;
  QString title;

  [[nodiscard]] Json describe() const { return Json::Object{{u"title"_s, title}}; }
  [[nodiscard]] Result<Json> apply(workspace::CommandContext& context) const;
};

/// The days on which planted records are due are planted, too: no plan says so, and verification names them.
void forgetPlanted(workspace::Verification& verification);

/// A rehearsal, because its own clock is trusted there; in files, or on the server that a connection string names.
[[nodiscard]] std::unique_ptr<workspace::Workspace> rehearse(WorkspaceFixture& fixture, const QString& postgres = {});

/// Takes what is due, decides that all of it goes, and agrees to that.
[[nodiscard]] Result<SnapshotId> approve(WorkspaceFixture& fixture, workspace::Workspace& opened,
                                         bool handsOver = false);

} // namespace muniment::tests
