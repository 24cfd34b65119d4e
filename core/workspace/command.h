#pragma once

#include "core/access/session.h"
#include "core/base/json.h"
#include "core/base/progress.h"
#include "core/base/signature.h"
#include "core/model/entry.h"
#include "core/store/transaction.h"

#include <memory>

namespace muniment::workspace {

struct Services;

/// The answer to a command. Asking again with the same id gives the same answer.
struct Receipt final {
  CommandId command;
  Json outcome;
  SealedRange entries; ///< none when the answer was given before
  bool replayed = false;
};

/// Who acts when the agent works for a connected system: an actor of its own with the role of a connector, as long as
/// the agent holds the lease.
struct ConnectorSeat final {
  QString login; ///< `connector:` and the peer
  std::int64_t token = 0;
};

/// How a command is to be run.
struct RunOptions final {
  std::optional<CommandId> id; ///< made anew when absent; give one to be able to repeat safely
  std::optional<ActorId> onBehalfOf;
  std::optional<ConnectorSeat> seat;        ///< whoever opened the workspace when absent
  std::shared_ptr<const SigningKey> signer; ///< the person's own key, where the command asks for it
  SharedProgress progress;
};

/// What a handler works with, inside the one writing transaction.
class CommandContext final {
 public:
  /// `marks` go into every entry: the person's own signature over the intent of the command (`signed`), who agreed.
  CommandContext(store::Transaction& transaction, const access::Session& session, Services& services,
                 Json::Object marks)
      : m_transaction(&transaction), m_session(&session), m_services(&services), m_marks(std::move(marks)) {}

  [[nodiscard]] store::Connection& connection() const { return m_transaction->connection(); }
  [[nodiscard]] const access::Session& session() const { return *m_session; }
  [[nodiscard]] const Scope& scope() const { return m_session->scope; }
  [[nodiscard]] Services& services() const { return *m_services; }
  [[nodiscard]] Instant now() const { return m_transaction->now(); }
  /// Null where the command asks for none.
  [[nodiscard]] const Json& signature() const { return m_marks.at(QStringLiteral("signed")); }

  /// Records a change in the actor's name.
  void record(EntryDraft draft) const;

 private:
  store::Transaction* m_transaction;
  const access::Session* m_session;
  Services* m_services;
  Json m_marks;
};

/// What a query works with: one snapshot, one scope.
struct QueryContext final {
  store::Connection& connection;
  const access::Session& session;
  Services& services;

  [[nodiscard]] const Scope& scope() const { return session.scope; }
};

/// A command as the workspace carries it. Handlers are found by overload: `apply(const C&, CommandContext&)`.
class AnyCommand {
 public:
  virtual ~AnyCommand() = default;
  [[nodiscard]] virtual QString name() const = 0;
  [[nodiscard]] virtual Permission permission() const = 0;
  [[nodiscard]] virtual bool mustBeSigned() const = 0;
  [[nodiscard]] virtual bool needsTwoPersons() const = 0;
  [[nodiscard]] virtual Json describe() const = 0;
  /// The part that takes long and touches no table: reading files into the vault.
  [[nodiscard]] virtual Result<void> prepare(Services& services, const SharedProgress& progress) = 0;
  [[nodiscard]] virtual Result<Json> apply(CommandContext& context) = 0;
};

template <class C>
class CommandOf final : public AnyCommand {
 public:
  explicit CommandOf(C command) : m_command(std::move(command)) {}
  QString name() const override { return QString(C::kName); }
  Permission permission() const override { return C::kPermission; }
  bool mustBeSigned() const override {
    if constexpr (requires { C::kSigned; })
      return C::kSigned || needsTwoPersons();
    return needsTwoPersons();
  }
  bool needsTwoPersons() const override {
    if constexpr (requires { C::kTwoPersons; })
      return C::kTwoPersons;
    return false;
  }
  Json describe() const override { return m_command.describe(); }
  Result<void> prepare(Services& services, const SharedProgress& progress) override {
    if constexpr (requires { m_command.prepare(services, progress); })
      return m_command.prepare(services, progress);
    return {};
  }
  Result<Json> apply(CommandContext& context) override { return m_command.apply(context); }

 private:
  C m_command;
};

} // namespace muniment::workspace
