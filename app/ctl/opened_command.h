#pragma once

#include "app/ctl/commands.h"
#include "app/ctl/session.h"

namespace muniment::ctl {

/// A command that needs an open workspace.
class OpenedCommand : public Command {
 public:
  [[nodiscard]] Result<void> run(Session& session) final {
    MUNIMENT_TRY_LET(opened, session.open());
    return work(session, *opened);
  }

  [[nodiscard]] virtual Result<void> work(Session& session, workspace::Workspace& opened) = 0;
};

} // namespace muniment::ctl
