#pragma once

#include "core/base/progress.h"
#include "core/workspace/evidence/package_writing.h"
#include "core/workspace/evidence/production_commands.h"
#include "core/workspace/evidence/production_queries.h"
#include "core/workspace/preferences/preferences.h"

#include <QtCore/QFuture>

class QWidget;

namespace muniment::ui {

/// What handing out asks of a workspace and has it do. Answers come on the window's thread through `QFuture::then`.
class EvidenceDesk {
 public:
  EvidenceDesk() = default;
  Q_DISABLE_COPY_MOVE(EvidenceDesk)
  virtual ~EvidenceDesk() = default;

  template <class Q>
  using Answer = QFuture<Result<typename Q::Answer>>;
  using Done = QFuture<Result<workspace::Receipt>>;

  virtual Answer<workspace::ProductionPreflight> ask(workspace::ProductionPreflight query) = 0;
  virtual Answer<workspace::ProductionsPage> ask(workspace::ProductionsPage query) = 0;
  virtual QFuture<Result<std::optional<QString>>> ask(workspace::MyPreference query) = 0;
  virtual Done run(workspace::KeepPreference command) = 0;
  /// Signed with the person's own key, which may be asked for over a window.
  virtual Done run(workspace::FreezeProduction command, QWidget* over) = 0;
  virtual QFuture<Result<workspace::WrittenPackageReport>> write(workspace::PackageWish wish,
                                                                 SharedProgress progress) = 0;
  virtual QFuture<Result<evidence::PackageReport>> check(FilePath package, SharedProgress progress) = 0;
};

} // namespace muniment::ui
