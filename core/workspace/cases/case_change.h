#pragma once

#include "core/cases/case_merge.h"
#include "core/model/case_event.h"
#include "core/model/case_mirror.h"
#include "core/store/case_parts.h"
#include "core/store/case_repository.h"
#include "core/workspace/command.h"
#include "core/workspace/delivery/enqueue.h"
#include "core/workspace/records/entry_state.h"

namespace muniment::workspace {

/// One change of a case within a command: all that it saves, and the entry that says so.
class CaseChange final {
 public:
  enum class Closed : std::uint8_t { Refuse, Allow };

  CaseChange(CommandContext& context, Case file, QString source = {})
      : m_context(&context), m_file(std::move(file)), m_source(std::move(source)) {}
  /// A case that whoever acts may see, and that nobody else changes meanwhile. NotFound `case.unknown`, Refused
  /// `case.closed`.
  [[nodiscard]] static Result<CaseChange> begin(CommandContext& context, const CaseId& id, QString source = {},
                                                Closed closed = Closed::Refuse);

  [[nodiscard]] const Case& file() const { return m_file; }
  [[nodiscard]] Case& file() { return m_file; }
  [[nodiscard]] CommandContext& context() { return *m_context; }
  [[nodiscard]] EntryDraft& draft() { return m_draft; }
  [[nodiscard]] const QString& source() const { return m_source; }

  /// Puts a value into a field, with where it comes from, and says so on the time axis. False where it says that
  /// already. Usage `case.field_unknown`, `case.value_wrong`, `case.title_missing`; NotFound `actor.unknown`.
  [[nodiscard]] Result<bool> set(const QString& field, const QString& text);
  /// Something on the time axis.
  [[nodiscard]] Result<void> note(CaseEvent::Kind kind, Json::Object details, const QString& text = {});
  [[nodiscard]] Result<void> note(CaseEvent event);

  /// Keeps a part of the case as it is now.
  template <class T>
  [[nodiscard]] Result<void> keep(T& part) {
    part.file = m_file.id;
    part.matter = m_file.matter;
    part.salt = makeSalt();
    MUNIMENT_TRY(store::CaseParts<T>(m_context->connection()).save(part));
    MUNIMENT_TRY_LET(state, stateOf(aggregateOf(part.id), part));
    putState(std::move(state));
    return {};
  }
  template <class T>
  [[nodiscard]] Result<void> remove(const T& part) {
    MUNIMENT_TRY(store::CaseParts<T>(m_context->connection()).remove(part.id));
    putState({aggregateOf(part.id), std::nullopt});
    return {};
  }

  /// A task for somebody about a part of the case, unless one is open. Its title names the case by its number only.
  [[nodiscard]] Result<void> ask(const QString& subject, const std::optional<ActorId>& whom, std::optional<QDate> due);
  [[nodiscard]] Result<void> settle(const QString& subject);

  /// What the mirror and the case now say of each other; called by `finish` for what changed here.
  [[nodiscard]] Result<void> apply(CaseMirror& mirror, const cases::Merge& merged);
  /// Something changed that connected systems keep as well.
  void touch() { m_isTouched = true; }

  /// Saves the case, sends to connected systems what they do not say yet, and records one entry.
  [[nodiscard]] Result<void> finish(const QString& verb, Json::Object payload = {});

 private:
  /// The last state of each part counts.
  void putState(StateChange state);
  [[nodiscard]] Result<void> checkValue(const QString& field, const QString& text);
  [[nodiscard]] Result<void> handOver(const QString& field, const QString& text);
  [[nodiscard]] Result<void> sendChanges();

  CommandContext* m_context;
  Case m_file;
  QString m_source;
  EntryDraft m_draft;
  bool m_isTouched = false;
  std::optional<ActorId> m_newOwner; ///< somebody else than whoever acts
};

/// What somebody is to look at.
struct AskedAbout final {
  QString subject; ///< aggregate
  QString title;   ///< says nothing that belongs to a matter
  std::optional<MatterId> matter;
  std::optional<ActorId> whom; ///< records managers where nobody is named
  std::optional<QDate> due = {};
};
/// A task about something, unless one is open.
[[nodiscard]] Result<void> askAbout(CommandContext& context, const AskedAbout& what, EntryDraft& draft);

/// Who acts, also for somebody else.
[[nodiscard]] ActorId actingFor(const access::Session& session);

} // namespace muniment::workspace
