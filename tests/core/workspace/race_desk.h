#pragma once

#include "core/access/session.h"
#include "core/workspace/command.h"
#include "core/workspace/open_workspace.h"

#include <functional>

namespace muniment::tests {

/// How a transaction of a desk ends.
enum class Ending {
  Commit,
  CrashBefore, ///< all was done and nothing is kept
  CrashAfter   ///< all is kept and nobody was told
};

/// Several commands in one transaction, as the writer groups them.
struct Together final {
  static constexpr auto kName = QLatin1StringView("test.together");
  std::function<Result<Json>(workspace::CommandContext&)> work;
  [[nodiscard]] Result<Json> apply(workspace::CommandContext& context) const { return work(context); }
};

/// A program at work on a workspace: its own connection, one transaction after the other, on the thread that asks. It
/// does what Workspace does with a command, without queue, receipt and signature.
class RaceDesk final {
 public:
  RaceDesk(workspace::OpenParts& parts, workspace::Services services);
  RaceDesk(const RaceDesk&) = delete;
  RaceDesk& operator=(const RaceDesk&) = delete;

  /// `cancelled` after a crash; otherwise as the command says.
  template <class C>
  [[nodiscard]] Result<Json> run(C command, Ending ending = Ending::Commit) {
    MUNIMENT_TRY(begin());
    Result<Json> done = Json();
    {
      store::Transaction transaction(*m_connection, m_services.environment.clock->now());
      workspace::CommandContext context(transaction, *m_session, m_services, {});
      done = command.apply(context);
      if (done)
        if (Result<void> sealed = seal(transaction); !sealed)
          done = failure(sealed.error());
    }
    return end(std::move(done), ending);
  }

  [[nodiscard]] store::Connection& connection() { return *m_connection; }
  [[nodiscard]] workspace::Services& services() { return m_services; }
  [[nodiscard]] const access::Session& session() const { return *m_session; }
  /// As after a crash: another connection.
  void reopen();

 private:
  [[nodiscard]] Result<void> begin();
  [[nodiscard]] Result<void> seal(store::Transaction& transaction);
  [[nodiscard]] Result<Json> end(Result<Json> done, Ending ending);

  workspace::OpenParts* m_parts;
  workspace::Services m_services;
  std::unique_ptr<store::Connection> m_connection;
  std::optional<access::Session> m_session;
};

} // namespace muniment::tests
