#include "ui/audit/workspace_stamps.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

auto WorkspaceStamps::ask(workspace::HeadsPage query) -> Answer<std::vector<workspace::HeadLine>> {
  return m_workspace->ask(std::move(query));
}

auto WorkspaceStamps::ask(workspace::ChosenAuthority query) -> Answer<std::optional<TimeAuthority>> {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<workspace::Receipt>> WorkspaceStamps::run(workspace::ChooseAuthority command, QWidget* over) {
  return m_key->run(std::move(command), over);
}

auto WorkspaceStamps::stampNow() -> Answer<Instant> {
  return m_wire.run([workspace = m_workspace]() -> Result<Instant> {
    MUNIMENT_TRY_LET(chosen, workspace->ask(workspace::ChosenAuthority()).result());
    if (!chosen)
      return failure(ErrorKind::Refused, "authority.none"_L1);
    MUNIMENT_TRY_LET(stamp, workspace->timeStampHead(QUrl(chosen->address), chosen->certificates));
    return stamp.stampedAt;
  });
}

auto WorkspaceStamps::ask(workspace::ChosenHolder query) -> Answer<workspace::ChosenHolder::Answer> {
  return m_workspace->ask(std::move(query));
}

QFuture<Result<workspace::Receipt>> WorkspaceStamps::run(workspace::ChooseHolder command, QWidget* over) {
  return m_key->run(std::move(command), over);
}

auto WorkspaceStamps::giveNow() -> Answer<std::int64_t> {
  return m_wire.run([workspace = m_workspace] { return workspace::giveHead(*workspace); });
}

} // namespace muniment::ui
