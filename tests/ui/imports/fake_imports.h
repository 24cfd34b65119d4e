#pragma once

#include "ui/imports/imports_desk.h"

namespace muniment::tests {

/// Imports of two conversations; answers come with the next event, as those of a workspace do.
class FakeImports final : public ui::ImportsDesk {
 public:
  FakeImports();

  Answer<workspace::ImportsPage> ask(workspace::ImportsPage query) override;
  Answer<workspace::WithdrawalPreview> ask(workspace::WithdrawalPreview query) override;
  Done run(workspace::StateCollection command) override;
  Done run(workspace::WithdrawSource command, QWidget* over) override;

  [[nodiscard]] static Instant now();
  /// One more, older than all others.
  SourceId add(const QString& title, const QString& file, std::int64_t messages);

  std::vector<workspace::ImportLine> lines; ///< the newest first
  std::map<SourceId, workspace::KeepsSource> keeps;
  std::optional<Error> refusal; ///< of the next command
  std::optional<Error> pageError;
  std::vector<workspace::WithdrawSource> commands;
  std::vector<workspace::StateCollection> statements;
};

} // namespace muniment::tests
