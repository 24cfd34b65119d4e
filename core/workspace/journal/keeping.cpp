#include "core/store/access_journal_repository.h"
#include "core/workspace/policy/policy.h"
#include "core/workspace/workspace.h"

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// What connected systems are sent was agreed with them; a policy speaks of people.
bool isPerson(const access::Session& session) { return !session.actor.roles.contains(Role::Connector); }

} // namespace

Result<void> Workspace::keepNotes(const access::Session& session, AccessAct act, const QStringList& subjects) {
  if (act == AccessAct::Exported && isPerson(session)) {
    if (const auto allowed = requireExports(*m_services.environment.files); !allowed) {
      MUNIMENT_TRY(
          recordAct(session, u"command.refused"_s, {{u"command"_s, u"export"_s}, {u"reason"_s, allowed.error().id}}));
      return allowed;
    }
  }
  if (subjects.isEmpty())
    return {};
  const auto written = m_writer
                           .run([actor = session.actorText(), action = accessActCode(act),
                                 subjects](store::Transaction& transaction) -> Result<bool> {
                             std::vector<AccessNote> notes;
                             for (const QString& subject : subjects)
                               notes.push_back({0, transaction.now(), actor, action, subject, {}});
                             MUNIMENT_TRY(store::AccessJournalRepository(transaction.connection()).append(notes));
                             return true;
                           })
                           .result();
  if (!written)
    return failure(written.error());
  return {};
}

QFuture<Result<void>> Workspace::note(AccessAct act, QString subject, const std::optional<ActorId>& onBehalfOf) {
  return m_preparation.run([this, act, subject = std::move(subject), onBehalfOf]() -> Result<void> {
    const auto session = m_readers
                             .run([this, onBehalfOf](store::Connection& connection) {
                               return admit(connection, m_login, onBehalfOf, Permission::ViewLedger);
                             })
                             .result();
    if (!session)
      return failure(session.error());
    return keepNotes(*session, act, {subject});
  });
}

} // namespace muniment::workspace
